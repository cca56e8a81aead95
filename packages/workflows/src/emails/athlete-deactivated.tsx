import type { OnboardingFacts } from "@zea/domain/athlete/onboarding-mail-facts";
import { Layout } from "./layout.tsx";
import { Action, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** The deadline passed without a profile: why, and how to go on. */
export const athleteDeactivated: Template<OnboardingFacts> = ({ dueAt }, { t, format, links, locale, name }) => {
  const { subject, title, text, again, action } = t.deactivated;
  const body = (
    <Layout {...{ locale, name, title, preview: again, why: t.frame.whyAccount }}>
      <Paragraph>{text(format.longDay(dueAt))}</Paragraph>
      <Paragraph>{again}</Paragraph>
      <Action href={links.home}>{action}</Action>
    </Layout>
  );
  return { subject, body };
};
