import { House, ListChecks, type LucideIcon, Plus, User } from "lucide-react";

type Section = { key: "home" | "book" | "sessions" | "profile"; href: string; icon: LucideIcon };

const sections: readonly Section[] = [
  { key: "home", href: "/home", icon: House },
  { key: "book", href: "/coaches", icon: Plus },
  { key: "sessions", href: "/bookings", icon: ListChecks },
  { key: "profile", href: "/account", icon: User },
];

const ofCoaches: readonly Section["key"][] = ["home", "profile"];

/** The sections of somebody signed in, in order: the top bar and the phone's tabs show the same. */
export function sectionsOf(role: string): readonly Section[] {
  return role === "COACH" ? sections.filter(({ key }) => ofCoaches.includes(key)) : sections;
}
