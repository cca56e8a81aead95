import {
  CalendarClock,
  CalendarDays,
  House,
  ListChecks,
  type LucideIcon,
  Plus,
  TrendingUp,
  User,
  Users,
} from "lucide-react";

type Title =
  | "home.title"
  | "common.nav.book"
  | "booking.list.title"
  | "progress.title"
  | "agenda.title"
  | "athlete.title"
  | "availability.title"
  | "account.page.title";

/** A section is named by the title of its page; booking is named as what one does there. */
type Section = { title: Title; href: string; icon: LucideIcon };

const home: Section = { title: "home.title", href: "/home", icon: House };
const account: Section = { title: "account.page.title", href: "/account", icon: User };

const ofAthletes: readonly Section[] = [
  home,
  { title: "common.nav.book", href: "/coaches", icon: Plus },
  { title: "booking.list.title", href: "/bookings", icon: ListChecks },
  { title: "progress.title", href: "/progress", icon: TrendingUp },
  account,
];

const ofCoaches: readonly Section[] = [
  home,
  { title: "agenda.title", href: "/agenda", icon: CalendarDays },
  { title: "athlete.title", href: "/athletes", icon: Users },
  { title: "availability.title", href: "/availability", icon: CalendarClock },
  account,
];

/** The sections of the navigation for a role, in order; the top bar and the phone's tab bar show the same ones. */
export function sectionsOf(role: string): readonly Section[] {
  return role === "COACH" ? ofCoaches : ofAthletes;
}
