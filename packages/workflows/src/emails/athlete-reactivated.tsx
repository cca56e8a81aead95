import type { AccessFacts } from "@zea/domain/athlete/access-mail-facts";
import { Layout } from "./layout.tsx";
import { Action, Note, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** The club opened the account again, and the profile is complete: the athlete can book. */
export const athleteReactivated: Template<AccessFacts> = ({ balance }, { t, links, locale, name }) => {
  const { subject, title, text, left, action } = t.reactivated;
  const body = (
    <Layout {...{ locale, name, title, preview: text, why: t.frame.whyAccount }}>
      <Paragraph>{text}</Paragraph>
      {balance > 0 ? <Note>{left(balance)}</Note> : null}
      <Action href={links.coaches}>{action}</Action>
    </Layout>
  );
  return { subject, body };
};
