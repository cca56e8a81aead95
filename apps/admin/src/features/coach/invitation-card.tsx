"use client";

import { useTranslations } from "next-intl";
import { InvitationNote } from "@/features/person/invitation-note.tsx";
import type { CoachShown } from "./coach.ts";
import { useCoachesChanged } from "./use-coaches-changed.ts";

/** A coach who has not come in yet. */
export function InvitationCard({ coach: { id, email, invitation } }: { coach: CoachShown }) {
  const t = useTranslations("coach.invitation");
  const changed = useCoachesChanged();
  if (!invitation) return null;
  return <InvitationNote personId={id} email={email} invitation={invitation} title={t("title")} onChange={changed} />;
}
