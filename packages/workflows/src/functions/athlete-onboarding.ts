import {
  advanceOnboarding,
  announceOnboarding,
  askForProfile,
  findOnboarding,
  type OnboardingRef,
  welcomeAthlete,
} from "@zea/domain/athlete/advance-onboarding";
import { athleteReactivated, athleteRegistered, profileCompleted } from "@zea/domain/athlete/events";
import { resumeOnboardings } from "@zea/domain/athlete/resume-onboardings";
import { on } from "../client.ts";
import { defineWait } from "../define-wait.ts";

/** The athlete has until the round's deadline to complete the profile, with two reminders; silence deactivates the account. */
export const athleteOnboarding = defineWait({
  id: "athlete-onboarding",
  triggers: [on(athleteRegistered), on(athleteReactivated)],
  subject: (round: OnboardingRef) => round,
  ask: { step: "ask-for-profile", run: askForProfile },
  answer: profileCompleted,
  match: "roundId",
  read: findOnboarding,
  advance: advanceOnboarding,
  announce: announceOnboarding,
  onAnswered: { step: "welcome", run: welcomeAthlete },
  resume: { step: "resume-onboardings", run: resumeOnboardings },
});
