"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { InvitationNote } from "@/features/person/invitation-note.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { Coach } from "./coach.ts";

/** The invitation of a coach who has not chosen a password yet, also one that was withdrawn. */
export function InvitationCard({ coach: { id, email, invitation } }: { coach: Coach }) {
  const t = useTranslations("coach.invitation");
  const trpc = useTRPC();
  if (!invitation) return null;
  return (
    <InvitationNote
      personId={id}
      email={email}
      invitation={invitation}
      title={t("title")}
      isWithdrawable
      refresh={[trpc.coach.pathFilter()]}
    />
  );
}
