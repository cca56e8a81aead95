"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { AuditTrail } from "@/features/audit/audit-trail.tsx";
import { AuditTrailLink } from "@/features/audit/audit-trail-link.tsx";
import { useTRPC } from "@/trpc/client.ts";

/** The audit trail of an athlete's account. */
export function AthleteActivity({ athleteId }: { athleteId: string }) {
  const { data } = useSuspenseQuery(useTRPC().athlete.auditTrail.queryOptions({ athleteId }));
  return (
    <div className="grid gap-2">
      <AuditTrail entries={data} />
      <AuditTrailLink entity="athlete" id={athleteId} />
    </div>
  );
}
