import type { CreditFacts } from "@zea/domain/credit/credit-mail-facts";
import { Layout } from "./layout.tsx";
import { Action, Note, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To an athlete whose request for credits was granted, refused, or not decided in time. */
export const creditsDecided: Template<CreditFacts> = (facts, { t, links, locale, name }) => {
  const { APPROVED, REFUSED, EXPIRED, reason, balance, book, again } = t.creditsDecided;
  const { state, asked, granted } = facts;
  const { subject, title } = { APPROVED, REFUSED, EXPIRED }[state];
  const text = {
    APPROVED: APPROVED.text(granted ?? asked),
    REFUSED: REFUSED.text(asked),
    EXPIRED: EXPIRED.text(asked),
  }[state];
  const body = (
    <Layout {...{ locale, name, title, preview: text, why: t.frame.whyAccount }}>
      <Paragraph>{text}</Paragraph>
      {facts.reason ? <Note>{reason(facts.reason)}</Note> : null}
      <Note>{balance(facts.balance)}</Note>
      <Action href={state === "APPROVED" ? links.coaches : links.home}>{state === "APPROVED" ? book : again}</Action>
    </Layout>
  );
  return { subject, body };
};
