import { Layout } from "./layout.tsx";
import { Action, Paragraph } from "./parts.tsx";
import type { Reader } from "./template.ts";

/** What the mails of the sign-in carry: a link with a token, and how long it is valid. */
export type AccountFacts = { url: string; validHours: number };

type AccountMailProps = {
  facts: AccountFacts;
  reader: Reader;
  texts: { title: string; text: string; action: string; ignore: string };
};

/** A mail of the sign-in: one button, and what to do when one did not ask for it. */
export function AccountMail({ facts: { url, validHours }, reader, texts }: AccountMailProps) {
  const { t, locale, name } = reader;
  const { title, text, action, ignore } = texts;
  return (
    <Layout {...{ locale, name, title, preview: text, why: t.frame.whyAsked }}>
      <Paragraph>{text}</Paragraph>
      <Action href={url}>{action}</Action>
      <Paragraph>{`${t.validHours(validHours)} ${ignore}`}</Paragraph>
    </Layout>
  );
}
