import {
  findReportMailFacts,
  findStatementMailFacts,
  type ReportMailFacts,
  type StatementMailFacts,
} from "@zea/domain/payment/payment-mail-facts";
import { defineMail } from "./define-mail.ts";
import { Action, Details, Note, Paragraph } from "./mail-components.tsx";

const reportSample: ReportMailFacts = { month: "2026-10", minutes: 3725, amountMinor: 258_305, coaches: 3 };
const statementSample: StatementMailFacts = {
  statementId: "01994c1e-0000-7000-8000-000000000004",
  month: "2026-10",
  minutes: 3725,
  amountMinor: 258_305,
  dueAt: new Date("2026-12-03T08:00:00Z"),
  token: null,
};

export const paymentMails = [
  defineMail({
    kind: "report-drafted",
    audience: "admin",
    facts: findReportMailFacts,
    template: (facts, { t, shared, format, links }) => {
      const month = format.month(facts.month);
      const rows: [string, string][] = [
        [shared("labels.month"), month],
        [shared("labels.coaches"), String(facts.coaches)],
        [shared("labels.hours"), format.duration(facts.minutes)],
        [shared("labels.amount"), format.money(facts.amountMinor)],
      ];
      return {
        subject: t("subject", { month }),
        title: t("title", { month }),
        preview: t("text"),
        body: (
          <>
            <Paragraph>{t("text")}</Paragraph>
            <Details rows={rows} />
            <Action href={links.report(facts.month)}>{t("action")}</Action>
          </>
        ),
      };
    },
    samples: { usual: reportSample },
  }),
  defineMail({
    kind: "statement-ready",
    audience: "coach",
    facts: findStatementMailFacts,
    template: ({ statementId, minutes, amountMinor, dueAt, token, ...facts }, { t, shared, format, links }) => {
      const month = format.month(facts.month);
      const rows: [string, string][] = [
        [shared("labels.month"), month],
        [shared("labels.hours"), format.duration(minutes)],
        [shared("labels.amount"), format.money(amountMinor)],
      ];
      return {
        subject: t("subject", { month }),
        title: t("title", { month }),
        preview: t(token ? "readOnly" : "text"),
        body: (
          <>
            <Paragraph>{t(token ? "readOnly" : "text")}</Paragraph>
            <Details rows={rows} />
            <Action href={token ? links.linkedStatements(token) : links.statement(statementId)}>{t("action")}</Action>
            {token ? null : <Note>{t("until", { day: format.longDay(dueAt), time: format.time(dueAt) })}</Note>}
          </>
        ),
      };
    },
    samples: { usual: statementSample, "to a former coach": { ...statementSample, token: "a".repeat(43) } },
  }),
];
