import type { PaymentFacts } from "@zea/domain/payment/payment-mail-facts";
import { Layout } from "./layout.tsx";
import { Action, Details, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To each administrator when a month's draft is there. */
export const reportDrafted: Template<PaymentFacts> = (facts, { t, format, links, locale, name }) => {
  const { subject, title, text, action } = t.reportDrafted;
  const month = format.month(facts.month);
  const rows: [string, string][] = [
    [t.labels.month, month],
    [t.labels.coaches, String(facts.coaches)],
    [t.labels.hours, format.hoursAndMinutes(facts.minutes)],
    [t.labels.amount, format.money(facts.amountMinor)],
  ];
  const body = (
    <Layout {...{ locale, name, title: title(month), preview: text, why: t.frame.whyAdmin }}>
      <Paragraph>{text}</Paragraph>
      <Details rows={rows} />
      <Action href={links.report(facts.month)}>{action}</Action>
    </Layout>
  );
  return { subject: subject(month), body };
};
