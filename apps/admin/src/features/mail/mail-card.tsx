"use client";

import { shownEmail } from "@zea/format/email-address";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Facts } from "@/components/facts.tsx";
import { PersonLink } from "@/components/person-link.tsx";
import { AuditTrail } from "@/features/audit/audit-trail.tsx";
import { DismissAction } from "./dismiss-action.tsx";
import type { MailDetails } from "./mail.ts";
import { ResendAction } from "./resend-action.tsx";
import { useMailOutcome } from "./use-mail-outcome.ts";

/** What became of a mail, and what can be done about one that could not be sent. */
export function MailCard({ mail }: { mail: MailDetails }) {
  const t = useTranslations("mail");
  const { dateTime } = useFormat();
  const explain = useMailOutcome();
  const { state, recipient, recipientId, email, requestedAt, settledAt, outcome, trail } = mail;
  const isFailed = state === "FAILED" || state === "DISMISSED";
  return (
    <>
      <Facts
        facts={[
          {
            key: "to",
            name: t("columns.recipient"),
            value: <PersonLink person={{ id: recipientId, role: recipient.role, name: recipient.name }} />,
          },
          { key: "address", name: t("address"), value: <span className="wrap-anywhere">{shownEmail(email)}</span> },
          { key: "requested", name: t("columns.requested"), value: dateTime(requestedAt) },
          ...(settledAt ? [{ key: "settled", name: t("settled"), value: dateTime(settledAt) }] : []),
          ...(outcome || isFailed ? [{ key: "outcome", name: t("columns.outcome"), value: explain(outcome) }] : []),
        ]}
      />
      {isFailed ? (
        <section aria-label={t("actions")} className="grid gap-2.5">
          {recipient.isDeleted ? (
            <p className="text-fg-2 text-ms">{t("resend.deleted")}</p>
          ) : (
            <ResendAction mail={mail} />
          )}
          {state === "FAILED" ? <DismissAction mail={mail} /> : null}
        </section>
      ) : null}
      {state === "SKIPPED" ? <p className="text-fg-2 text-ms">{t("resend.skipped")}</p> : null}
      <section className="grid gap-1">
        <h3 className="text-m">{t("auditTrail")}</h3>
        <AuditTrail entries={trail} />
      </section>
    </>
  );
}
