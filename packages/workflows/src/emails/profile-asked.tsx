import type { OnboardingFacts } from "@zea/domain/athlete/onboarding-mail-facts";
import { ProfileMail } from "./profile-mail.tsx";
import type { Template } from "./template.ts";

/** After a reactivation: the profile can be completed again. */
export const profileAsked: Template<OnboardingFacts> = (facts, reader) => {
  const { subject, ...texts } = reader.t.profile.asked;
  return { subject, body: <ProfileMail {...{ facts, reader, ...texts }} /> };
};
