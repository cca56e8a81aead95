"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Page } from "@zea/ui/page";
import { AuditTrail } from "@/features/audit/audit-trail.tsx";
import { AuditTrailLink } from "@/features/audit/audit-trail-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { AccessCard } from "./access-card.tsx";
import { ActiveCard } from "./active-card.tsx";
import { stateOf } from "./coach.ts";
import { CoachForm } from "./coach-form.tsx";
import { CoachStateBadge } from "./coach-state-badge.tsx";
import { DocumentCard } from "./document-card.tsx";
import { InvitationCard } from "./invitation-card.tsx";
import { RateCard } from "./rate-card.tsx";

type CoachPageProps = { coachId: string; zones: string[] };

/** A coach: what needs attention first, then profile, bookings, rates and documents. Of one who deleted their account only the history. */
export function CoachPage({ coachId, zones }: CoachPageProps) {
  const t = useTranslations("coach");
  const { data: coach } = useSuspenseQuery(useTRPC().coach.get.queryOptions({ coachId }));
  const { deletedAt } = coach;
  const back = (
    <Link href="/coaches" className="-my-3 inline-block rounded-s py-3 underline-offset-4 hover:underline">
      {t("title")}
    </Link>
  );
  return (
    <Page width="wide" kicker={back} title={coach.displayName} aside={<CoachStateBadge state={stateOf(coach)} />}>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,400px)]">
        <div className="grid gap-5">
          {deletedAt ? (
            <p className="text-fg-2">{t("deleted")}</p>
          ) : (
            <>
              <InvitationCard coach={coach} />
              <CoachForm key={coachId} coach={coach} zones={zones} />
            </>
          )}
        </div>
        <div className="grid gap-5">
          {deletedAt ? null : (
            <>
              <ActiveCard coach={coach} />
              <RateCard coach={coach} />
              <DocumentCard coach={coach} />
              {coach.invitation?.withdrawnAt ? null : <AccessCard coach={coach} />}
            </>
          )}
          <Card className="grid gap-2">
            <h2 className="text-l">{t("auditTrail")}</h2>
            <AuditTrail entries={coach.trail} />
            <AuditTrailLink entity="coach" id={coachId} />
          </Card>
        </div>
      </div>
    </Page>
  );
}
