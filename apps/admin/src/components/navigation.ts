import { type LucideIcon, Mail, Users } from "lucide-react";

type Section = { key: "athletes" | "mails"; href: string; icon: LucideIcon };

/** The sections of the administration, in order. */
export const sections: readonly Section[] = [
  { key: "athletes", href: "/athletes", icon: Users },
  { key: "mails", href: "/mails", icon: Mail },
];
