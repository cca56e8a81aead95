import {
  advanceOnboarding,
  announceOnboarding,
  askForProfile,
  findOnboarding,
  welcomeAthlete,
} from "@zea/domain/athlete/advance-onboarding";
import { athleteReactivated, athleteRegistered, profileCompleted } from "@zea/domain/athlete/events";
import { awaitAnswer } from "../await-answer.ts";
import { inngest, on } from "../client.ts";
import { system } from "../system.ts";

/** An athlete has until the round's deadline to complete the profile, with two reminders; silence deactivates the account. */
export const athleteOnboarding = inngest.createFunction(
  { id: "athlete-onboarding", triggers: [on(athleteRegistered), on(athleteReactivated)] },
  async ({ event: { data }, step }) => {
    await step.run("ask-for-profile", async () => askForProfile(await system(), data));
    const state = await awaitAnswer(step, {
      event: profileCompleted,
      match: "data.roundId",
      look: async () => findOnboarding(await system(), data),
      advance: async () => advanceOnboarding(await system(), data),
      announce: async () => announceOnboarding(await system(), data),
    });
    if (state === "ANSWERED") await step.run("welcome", async () => welcomeAthlete(await system(), data));
    return { state };
  },
);
