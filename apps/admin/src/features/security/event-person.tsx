"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { PersonLink } from "@/components/person-link.tsx";
import type { SecurityEvent } from "./security-event.ts";

/** A person named in an event, as far as their account still exists. */
export function EventPerson({ person: { name, ...person } }: { person: NonNullable<SecurityEvent["person"]> }) {
  const t = useTranslations("security");
  if (name === null) return <span className="text-fg-2">{t("gone")}</span>;
  return <PersonLink person={{ ...person, name }} />;
}
