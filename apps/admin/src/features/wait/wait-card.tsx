"use client";

import { textIn } from "@zea/format/localized-text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import { Facts } from "@/components/facts.tsx";
import { AuditTrail } from "@/features/audit/audit-trail.tsx";
import { AuditTrailLink } from "@/features/audit/audit-trail-link.tsx";
import { CloseAction } from "./close-action.tsx";
import { ExtendAction } from "./extend-action.tsx";
import { RemindAction } from "./remind-action.tsx";
import { SentMails } from "./sent-mails.tsx";
import type { WaitDetails } from "./wait.ts";

/** The facts, actions, mails and audit trail of a wait. */
export function WaitCard({ wait, now }: { wait: WaitDetails; now: Date }) {
  const t = useTranslations("wait");
  return (
    <>
      <WaitFacts wait={wait} />
      {wait.state === "OPEN" ? (
        <section aria-label={t("actions")} className="grid gap-2.5">
          <RemindAction wait={wait} now={now} />
          <ExtendAction wait={wait} now={now} />
          <CloseAction wait={wait} />
        </section>
      ) : null}
      <section className="grid gap-1">
        <h3 className="text-m">{t("sent.title")}</h3>
        <SentMails mails={wait.sent} />
      </section>
      <section className="grid gap-1">
        <h3 className="text-m">{t("auditTrail")}</h3>
        <AuditTrail entries={wait.trail} />
        <AuditTrailLink entity="booking" id={wait.bookingId} />
      </section>
    </>
  );
}

function WaitFacts({ wait }: { wait: WaitDetails }) {
  const t = useTranslations("wait");
  const locale = useLocale();
  const { dayTime } = useFormat();
  const { athlete, coach, sessionType, startsAt, openedAt, dueAt, settledAt, nextReminderAt, bookingId } = wait;
  const session = (
    <Link href={{ pathname: "/missed", query: { session: bookingId } }} className="underline underline-offset-4">
      {t("session", { type: textIn(sessionType, locale), date: dayTime(startsAt) })}
    </Link>
  );
  const profile = (
    <Link href={{ pathname: "/athletes", query: { athlete: athlete.id } }} className="underline underline-offset-4">
      {athlete.name}
    </Link>
  );
  return (
    <Facts
      facts={[
        { key: "due", name: t("facts.due"), value: <b>{dayTime(dueAt)}</b> },
        settledAt
          ? { key: "settled", name: t("facts.settled"), value: dayTime(settledAt) }
          : {
              key: "reminder",
              name: t("facts.reminder"),
              value: nextReminderAt ? dayTime(nextReminderAt) : t("noReminder"),
            },
        { key: "session", name: t("facts.session"), value: session },
        { key: "athlete", name: t("facts.athlete"), value: profile },
        { key: "coach", name: t("facts.coach"), value: coach.name },
        { key: "opened", name: t("facts.opened"), value: dayTime(openedAt) },
      ]}
    />
  );
}
