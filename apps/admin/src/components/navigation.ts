import { Hourglass, type LucideIcon, Mail, User, Users, UserX } from "lucide-react";

type Section = { key: "athletes" | "waits" | "missed" | "mails" | "account"; href: string; icon: LucideIcon };

/** The sections of the administration, in order. */
export const sections: readonly Section[] = [
  { key: "athletes", href: "/athletes", icon: Users },
  { key: "waits", href: "/waits", icon: Hourglass },
  { key: "missed", href: "/missed", icon: UserX },
  { key: "mails", href: "/mails", icon: Mail },
  { key: "account", href: "/account", icon: User },
];
