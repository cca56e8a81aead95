import type { OnboardingFacts } from "@zea/domain/athlete/onboarding-mail-facts";
import { Layout } from "./layout.tsx";
import { Action, Paragraph, Strong } from "./parts.tsx";
import type { Template } from "./template.ts";

/** The profile is complete: booking is open. */
export const athleteWelcome: Template<OnboardingFacts> = ({ balance }, { t, links, locale, name }) => {
  const { subject, title, text, action } = t.welcome;
  const body = (
    <Layout {...{ locale, name, title, preview: text, why: t.frame.whyAccount }}>
      <Paragraph>{text}</Paragraph>
      {balance > 0 && (
        <Paragraph>
          <Strong>{t.welcome.balance(balance)}</Strong>
        </Paragraph>
      )}
      <Action href={links.coaches}>{action}</Action>
    </Layout>
  );
  return { subject, body };
};
