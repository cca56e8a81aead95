import type { OnboardingFacts } from "@zea/domain/athlete/onboarding-mail-facts";
import { Layout } from "./layout.tsx";
import { Action, Details, Paragraph } from "./parts.tsx";
import type { Reader } from "./template.ts";

type ProfileMailProps = {
  facts: OnboardingFacts;
  reader: Reader;
  title: string;
  text: (day: string, time: string) => string;
};

/** A mail that asks for the profile, with its deadline. */
export function ProfileMail({ facts: { dueAt }, reader, title, text }: ProfileMailProps) {
  const { t, format, links, locale, name } = reader;
  const sentence = text(format.longDay(dueAt), format.time(dueAt));
  return (
    <Layout {...{ locale, name, title, preview: sentence, why: t.frame.whyAccount }}>
      <Paragraph>{sentence}</Paragraph>
      <Details rows={[[t.labels.deadline, format.dayTime(dueAt)]]} />
      <Action href={links.profile}>{t.profile.action}</Action>
      <Paragraph>{t.profile.saved}</Paragraph>
    </Layout>
  );
}
