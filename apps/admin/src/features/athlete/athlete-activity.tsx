"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { AuditTrail } from "@/features/audit/audit-trail.tsx";
import { AuditTrailLink } from "@/features/audit/audit-trail-link.tsx";
import { useTRPC } from "@/trpc/client.ts";

/** What was done to an athlete's account, by whom and why. */
export function AthleteActivity({ athleteId }: { athleteId: string }) {
  const { data } = useSuspenseQuery(useTRPC().athlete.auditTrail.queryOptions({ athleteId }));
  return (
    <div className="grid gap-2">
      <AuditTrail entries={data} />
      <AuditTrailLink entity="athlete" id={athleteId} />
    </div>
  );
}
