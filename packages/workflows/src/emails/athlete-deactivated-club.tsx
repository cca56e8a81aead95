import type { AccessFacts } from "@zea/domain/athlete/access-mail-facts";
import { Layout } from "./layout.tsx";
import { Action, Note, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** The club deactivated the account: why, what stays, and how to come back. */
export const athleteDeactivatedClub: Template<AccessFacts> = (facts, { t, links, locale, name }) => {
  const { subject, title, text, reason, kept, again, action } = t.deactivatedClub;
  const body = (
    <Layout {...{ locale, name, title, preview: text, why: t.frame.whyAccount }}>
      <Paragraph>{text}</Paragraph>
      {facts.reason ? <Note>{reason(facts.reason)}</Note> : null}
      <Paragraph>{kept(facts.balance)}</Paragraph>
      <Paragraph>{again}</Paragraph>
      <Action href={links.home}>{action}</Action>
    </Layout>
  );
  return { subject, body };
};
