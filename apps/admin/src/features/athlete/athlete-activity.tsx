"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Trail } from "@/features/audit/trail.tsx";
import { TrailLink } from "@/features/audit/trail-link.tsx";
import { useTRPC } from "@/trpc/client.ts";

/** What was done to an athlete's account, by whom and why. */
export function AthleteActivity({ athleteId }: { athleteId: string }) {
  const { data } = useSuspenseQuery(useTRPC().athlete.trail.queryOptions({ athleteId }));
  return (
    <div className="grid gap-2">
      <Trail entries={data} />
      <TrailLink entity="athlete" id={athleteId} />
    </div>
  );
}
