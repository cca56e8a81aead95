"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { shownEmail } from "@zea/format/email-address";
import { useTRPC } from "@/trpc/client.ts";
import { AthleteStateBadge } from "./athlete-state-badge.tsx";

export function AthleteHead({ athleteId, now }: { athleteId: string; now: Date }) {
  const { data: athlete } = useSuspenseQuery(useTRPC().athlete.get.queryOptions({ athleteId }));
  return (
    <p className="-mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {athlete.deletedAt ? null : (
        <a href={`mailto:${athlete.email}`} className="min-w-0 break-all text-fg-2 underline-offset-4 hover:underline">
          {shownEmail(athlete.email)}
        </a>
      )}
      <AthleteStateBadge athlete={athlete} now={now} />
    </p>
  );
}
