import {
  type DisputeAnswerMailFacts,
  type DisputeMailFacts,
  findDisputeAnswerMailFacts,
  findDisputeMailFacts,
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

const [lineId, reason] = ["01994c1e-0000-7000-8000-000000000005", "El martes fueron 75 minutos"];
const lineSample = { kind: "SESSIONS", from: "2026-10-12", to: "2026-10-18", amountMinor: 20_833 } as const;
const adjustmentSample = { kind: "ADJUSTMENT", from: "2026-11-02", to: "2026-11-02", amountMinor: -500 } as const;
const disputeSample: DisputeMailFacts = {
  month: "2026-10",
  coachName: "Laura <Méndez>",
  lines: [
    { ...lineSample, lineId, reason },
    { ...adjustmentSample, lineId, reason: "Ese día <recepción> anotó mal la hora" },
  ],
};
const acceptedSample: DisputeAnswerMailFacts = {
  kind: "ACCEPTED",
  statementId: statementSample.statementId,
  month: "2026-10",
  line: lineSample,
  amountMinor: 625,
  reason: "Faltaban quince minutos",
  answeredAt: new Date("2026-12-03T08:00:00Z"),
  token: null,
};

const keptSample: DisputeAnswerMailFacts = {
  ...acceptedSample,
  kind: "KEPT",
  line: adjustmentSample,
  amountMinor: null,
  reason: null,
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
  defineMail({
    kind: "statement-disputed",
    audience: "admin",
    facts: findDisputeMailFacts,
    template: ({ coachName: coach, lines, ...facts }, { t, format, links }) => {
      const month = format.month(facts.month);
      const text = t("text", { count: lines.length, month });
      const rows = lines.map((line): [string, string] => [
        line.kind === "ADJUSTMENT" ? t("adjustment", { day: format.week(line) }) : format.week(line),
        t("line", { amount: format.money(line.amountMinor), reason: line.reason }),
      ]);
      return {
        subject: t("subject", { coach, month }),
        title: t("title", { coach }),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            <Details rows={rows} />
            <Action href={links.line(facts.month, lines[0]?.lineId ?? "")}>{t("action")}</Action>
          </>
        ),
      };
    },
    samples: { usual: disputeSample },
  }),
  defineMail({
    kind: "dispute-answered",
    audience: "coach",
    facts: findDisputeAnswerMailFacts,
    template: ({ kind, line, amountMinor, reason, statementId, token, ...facts }, { t, shared, format, links }) => {
      const month = format.month(facts.month);
      const text = amountMinor === null ? t("kept") : t("accepted", { amount: format.signedMoney(amountMinor) });
      const days = format.week(line);
      const rows: [string, string][] = [
        [t("line"), line.kind === "ADJUSTMENT" ? t("adjustment", { day: days }) : days],
        [shared("labels.amount"), format.money(line.amountMinor)],
        ...(reason ? [[t("reason"), reason] as [string, string]] : []),
      ];
      return {
        subject: t("subject", { kind, month }),
        title: t("title", { kind }),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            {kind === "KEPT" && !token ? <Paragraph>{t("again")}</Paragraph> : null}
            <Details rows={rows} />
            <Action href={token ? links.linkedStatements(token) : links.statement(statementId)}>{t("action")}</Action>
          </>
        ),
      };
    },
    samples: {
      accepted: acceptedSample,
      refused: { ...acceptedSample, kind: "REFUSED", amountMinor: null, reason: "El reloj de <recepción> dice 60" },
      kept: keptSample,
      "kept, to a former coach": { ...keptSample, token: "a".repeat(43) },
    },
  }),
];
