"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Facts } from "@/components/facts.tsx";
import { AuditTrail } from "@/features/audit/audit-trail.tsx";
import { AuditTrailLink } from "@/features/audit/audit-trail-link.tsx";
import { CancelAction } from "@/features/schedule/cancel-action.tsx";
import { AdjustAction } from "./adjust-action.tsx";
import { AdjustmentList } from "./adjustment-list.tsx";
import { AskCoachAction } from "./ask-coach-action.tsx";
import { NoShowAction } from "./no-show-action.tsx";
import { RecordAction } from "./record-action.tsx";
import type { SessionDetails } from "./session.ts";
import { UndoAction } from "./undo-action.tsx";

/** The facts, actions, adjustments and audit trail of a session. */
export function SessionCard({ session }: { session: SessionDetails }) {
  const t = useTranslations("session");
  const { isoDate } = useFormat();
  const { bookingId, status, startsAt, isUnrecorded, canUndo, canAdjust, adjustments, trail } = session;
  return (
    <>
      <SessionFacts session={session} />
      {isUnrecorded ? (
        <section aria-label={t("actions")} className="grid gap-2.5">
          <RecordAction session={session} />
          <AskCoachAction session={session} />
          <NoShowAction session={session} />
          <CancelAction booking={session} exclusiveGroup="session" />
        </section>
      ) : status === "CONFIRMED" ? (
        <Link
          href={{ pathname: "/calendar", query: { date: isoDate(startsAt), booking: bookingId } }}
          className="w-fit rounded-s font-semibold text-ms underline underline-offset-4 hover:no-underline"
        >
          {t("cancelInCalendar")}
        </Link>
      ) : null}
      {canUndo || canAdjust ? (
        <section aria-label={t("actions")} className="grid gap-2.5">
          {canUndo ? <UndoAction session={session} /> : null}
          {canAdjust ? <AdjustAction session={session} /> : null}
        </section>
      ) : null}
      {canAdjust || adjustments.length > 0 ? (
        <section className="grid gap-1">
          <h3 className="text-m">{t("adjustments.title")}</h3>
          <AdjustmentList adjustments={adjustments} />
        </section>
      ) : null}
      <section className="grid gap-1">
        <h3 className="text-m">{t("auditTrail")}</h3>
        <AuditTrail entries={trail} />
        <AuditTrailLink entity="booking" id={bookingId} />
      </section>
    </>
  );
}

function SessionFacts({ session }: { session: SessionDetails }) {
  const t = useTranslations("session");
  const { dayTime, time, money, duration } = useFormat();
  const { startsAt, endsAt, noShowAt, recordedBy, record } = session;
  const span = (from: Date, to: Date) => t("facts.span", { from: dayTime(from), to: time(to) });
  const pay = record?.amountMinor ?? null;
  return (
    <Facts
      facts={[
        { key: "booked", name: t("facts.booked"), value: <b>{span(startsAt, endsAt)}</b> },
        ...(noShowAt
          ? [
              { key: "recorded", name: t("facts.recorded"), value: dayTime(noShowAt) },
              { key: "by", name: t("facts.by"), value: recordedBy ?? t("unknown") },
              { key: "paid", name: t("facts.pay"), value: t("facts.unpaid") },
            ]
          : []),
        ...(record
          ? [
              { key: "real", name: t("facts.real"), value: span(record.actualStart, record.actualEnd) },
              {
                key: "pay",
                name: t("facts.pay"),
                value:
                  pay === null
                    ? t("facts.noRate")
                    : t("facts.earned", { amount: money(pay), duration: duration(record.billableMinutes) }),
              },
            ]
          : []),
      ]}
    />
  );
}
