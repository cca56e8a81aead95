"use client";

import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import type { SecurityEvent } from "./security-event.ts";

/** Somebody whom an event names, with a link to their page if they have one. */
export function EventPerson({ person }: { person: NonNullable<SecurityEvent["person"]> }) {
  const t = useTranslations("security");
  const { id, name, role } = person;
  if (name === null) return <span className="text-fg-2">{t("gone")}</span>;
  if (role === "ADMIN") return name;
  const href =
    role === "ATHLETE" ? { pathname: "/athletes", query: { athlete: id } } : { pathname: `/coaches/${id}`, query: {} };
  return (
    <Link href={href} className="rounded-s py-2 underline underline-offset-4 hover:no-underline">
      {name}
    </Link>
  );
}
