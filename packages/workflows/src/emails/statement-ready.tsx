import type { PaymentFacts } from "@zea/domain/payment/payment-mail-facts";
import { Layout } from "./layout.tsx";
import { Action, Details, Note, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To a coach whose statement waits to be accepted or disputed. */
export const statementReady: Template<PaymentFacts> = (facts, { t, format, links, locale, name }) => {
  const { subject, title, text, until, action } = t.statementReady;
  const { minutes, amountMinor, dueAt, statementId } = facts;
  const month = format.month(facts.month);
  const rows: [string, string][] = [
    [t.labels.month, month],
    [t.labels.hours, format.hoursAndMinutes(minutes)],
    [t.labels.amount, format.money(amountMinor)],
  ];
  const body = (
    <Layout {...{ locale, name, title: title(month), preview: text, why: t.frame.whyCoach }}>
      <Paragraph>{text}</Paragraph>
      <Details rows={rows} />
      <Action href={links.statement(statementId ?? "")}>{action}</Action>
      {dueAt ? <Note>{until(format.longDay(dueAt), format.time(dueAt))}</Note> : null}
    </Layout>
  );
  return { subject: subject(month), body };
};
