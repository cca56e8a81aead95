"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Facts } from "@/components/facts.tsx";
import { AuditTrail } from "@/features/audit/audit-trail.tsx";
import { AuditTrailLink } from "@/features/audit/audit-trail-link.tsx";
import { CancelAction } from "./cancel-action.tsx";
import type { BookingDetails } from "./schedule.ts";

const linkClassName = "w-fit rounded-s font-semibold text-ms underline underline-offset-4 hover:no-underline";

/** The conflicts, facts, actions and audit trail of a booking. */
export function BookingCard({ booking }: { booking: BookingDetails }) {
  const t = useTranslations("schedule");
  const { bookingId, status, athlete, conflicts, cancellation, trail, sessionRecord } = booking;
  return (
    <>
      {conflicts.map((kind) => (
        <Banner key={kind} tone="attention" title={t(`conflict.${kind}.word`)}>
          {t(`conflict.${kind}.text`)}
        </Banner>
      ))}
      <BookingFacts booking={booking} />
      <nav aria-label={t("links.label")} className="grid gap-2">
        <Link href={{ pathname: "/athletes", query: { athlete: athlete.id } }} className={linkClassName}>
          {t("links.athlete", { name: athlete.name })}
        </Link>
        {status === "NO_SHOW" || sessionRecord ? (
          <Link href={{ pathname: "/missed", query: { session: bookingId } }} className={linkClassName}>
            {t("links.session")}
          </Link>
        ) : null}
      </nav>
      {cancellation.isPossible ? (
        <section aria-label={t("actions")} className="grid gap-2.5">
          <CancelAction booking={booking} />
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

function BookingFacts({ booking }: { booking: BookingDetails }) {
  const t = useTranslations("schedule.facts");
  const roles = useTranslations("schedule.role");
  const { dateTime, dayTime, time } = useFormat();
  const { startsAt, endsAt, credits, requested, cancelled, isRefunded, sessionRecord } = booking;
  const span = (from: Date, to: Date) => t("span", { from: dayTime(from), to: time(to) });
  const reasonOf = (key: string, reason: string | null) =>
    reason ? [{ key, name: t("reason"), value: <q className="wrap-anywhere">{reason}</q> }] : [];
  return (
    <Facts
      facts={[
        { key: "booked", name: t("booked"), value: <b>{span(startsAt, endsAt)}</b> },
        ...(sessionRecord
          ? [{ key: "real", name: t("real"), value: span(sessionRecord.actualStart, sessionRecord.actualEnd) }]
          : []),
        { key: "credits", name: t("credits"), value: t("cost", { credits, refunded: isRefunded ? "yes" : "no" }) },
        {
          key: "requested",
          name: t("requested"),
          value: t("by", { name: requested.by, role: roles(requested.role), date: dateTime(requested.at) }),
        },
        ...reasonOf("why", requested.reason),
        ...(cancelled
          ? [
              {
                key: "cancelled",
                name: t("cancelled"),
                value: t("by", {
                  name: cancelled.by ?? t("nobody"),
                  role: cancelled.role ? roles(cancelled.role) : "",
                  date: dateTime(cancelled.at),
                }),
              },
              ...reasonOf("whyCancelled", cancelled.reason),
            ]
          : []),
      ]}
    />
  );
}
