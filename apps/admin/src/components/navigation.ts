import { type LucideIcon, Mail, User, Users } from "lucide-react";

type Section = { key: "athletes" | "mails" | "account"; href: string; icon: LucideIcon };

/** The sections of the administration, in order. */
export const sections: readonly Section[] = [
  { key: "athletes", href: "/athletes", icon: Users },
  { key: "mails", href: "/mails", icon: Mail },
  { key: "account", href: "/account", icon: User },
];
