import {
  CalendarDays,
  ChartColumn,
  Coins,
  Dumbbell,
  Hourglass,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  ReceiptText,
  ScrollText,
  Settings,
  ShieldCheck,
  User,
  Users,
  UserX,
} from "lucide-react";
import type { TitleKey } from "./page-title.ts";

/** A section is named by the title of its page. */
type Section = { title: TitleKey; href: string; icon: LucideIcon };

/** In the order of the navigation. */
export const sections: readonly Section[] = [
  { title: "dashboard.title", href: "/dashboard", icon: LayoutDashboard },
  { title: "schedule.title", href: "/calendar", icon: CalendarDays },
  { title: "athlete.title", href: "/athletes", icon: Users },
  { title: "coach.title", href: "/coaches", icon: Dumbbell },
  { title: "credit.title", href: "/credits", icon: Coins },
  { title: "payment.title", href: "/payroll", icon: ReceiptText },
  { title: "wait.title", href: "/waits", icon: Hourglass },
  { title: "session.title", href: "/missed", icon: UserX },
  { title: "analytics.title", href: "/analytics", icon: ChartColumn },
  { title: "mail.title", href: "/mails", icon: Mail },
  { title: "audit.title", href: "/audit", icon: ScrollText },
  { title: "security.title", href: "/security", icon: ShieldCheck },
  { title: "settings.title", href: "/settings", icon: Settings },
  { title: "account.page.title", href: "/account", icon: User },
];

const tabs = ["/dashboard", "/calendar", "/athletes", "/payroll"];

/** The tabs of a phone; the other sections are behind the "more" tab. */
export const tabSections = sections.filter(({ href }) => tabs.includes(href));
export const moreSections = sections.filter(({ href }) => !tabs.includes(href));
