import type { OnboardingFacts } from "@zea/domain/athlete/onboarding-mail-facts";
import { ProfileMail } from "./profile-mail.tsx";
import type { Template } from "./template.ts";

/** The first and the second reminder of a profile that is not complete. */
export const profileReminder: Template<OnboardingFacts> = (facts, reader) => {
  const { profile } = reader.t;
  const { subject, ...texts } = facts.kind === "profile-reminder-first" ? profile.first : profile.second;
  return { subject: subject(reader.format.day(facts.dueAt)), body: <ProfileMail {...{ facts, reader, ...texts }} /> };
};
