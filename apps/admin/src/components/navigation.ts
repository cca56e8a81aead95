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

type Key =
  | "dashboard"
  | "schedule"
  | "waits"
  | "missed"
  | "athletes"
  | "coaches"
  | "credits"
  | "payment"
  | "analytics"
  | "mails"
  | "audit"
  | "security"
  | "settings"
  | "account";
type Section = { key: Key; href: string; icon: LucideIcon };

/** In the order of the navigation. */
export const sections: readonly Section[] = [
  { key: "dashboard", href: "/dashboard", icon: LayoutDashboard },
  { key: "schedule", href: "/calendar", icon: CalendarDays },
  { key: "athletes", href: "/athletes", icon: Users },
  { key: "coaches", href: "/coaches", icon: Dumbbell },
  { key: "credits", href: "/credits", icon: Coins },
  { key: "payment", href: "/payroll", icon: ReceiptText },
  { key: "waits", href: "/waits", icon: Hourglass },
  { key: "missed", href: "/missed", icon: UserX },
  { key: "analytics", href: "/analytics", icon: ChartColumn },
  { key: "mails", href: "/mails", icon: Mail },
  { key: "audit", href: "/audit", icon: ScrollText },
  { key: "security", href: "/security", icon: ShieldCheck },
  { key: "settings", href: "/settings", icon: Settings },
  { key: "account", href: "/account", icon: User },
];

const tabs: readonly Key[] = ["dashboard", "schedule", "athletes", "payment"];

/** The tabs of a phone; the other sections are behind the "more" tab. */
export const tabSections = sections.filter(({ key }) => tabs.includes(key));
export const moreSections = sections.filter(({ key }) => !tabs.includes(key));
