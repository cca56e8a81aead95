import { House, ListChecks, type LucideIcon, Plus, User } from "lucide-react";

type Section = { key: "home" | "book" | "sessions" | "profile"; href: string; icon: LucideIcon };

/** The sections of somebody signed in, in order: the top bar and the phone's tabs show the same. */
export const sections: readonly Section[] = [
  { key: "home", href: "/home", icon: House },
  { key: "book", href: "/book", icon: Plus },
  { key: "sessions", href: "/bookings", icon: ListChecks },
  { key: "profile", href: "/account", icon: User },
];
