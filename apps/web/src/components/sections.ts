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

type Key = "home" | "book" | "sessions" | "progress" | "agenda" | "athletes" | "availability" | "profile";
type Section = { key: Key; href: string; icon: LucideIcon };

const home: Section = { key: "home", href: "/home", icon: House };
const profile: Section = { key: "profile", href: "/account", icon: User };

const ofAthletes: readonly Section[] = [
  home,
  { key: "book", href: "/coaches", icon: Plus },
  { key: "sessions", href: "/bookings", icon: ListChecks },
  { key: "progress", href: "/progress", icon: TrendingUp },
  profile,
];

const ofCoaches: readonly Section[] = [
  home,
  { key: "agenda", href: "/agenda", icon: CalendarDays },
  { key: "athletes", href: "/athletes", icon: Users },
  { key: "availability", href: "/availability", icon: CalendarClock },
  profile,
];

/** The sections of the navigation for a role, in order; the top bar and the phone's tab bar show the same ones. */
export function sectionsOf(role: string): readonly Section[] {
  return role === "COACH" ? ofCoaches : ofAthletes;
}
