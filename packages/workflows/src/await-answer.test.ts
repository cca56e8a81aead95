import { advanceOnboarding, announceOnboarding, findOnboarding } from "@zea/domain/athlete/advance-onboarding";
import { completeProfile } from "@zea/domain/athlete/complete-profile";
import { athleteRegistered, profileCompleted } from "@zea/domain/athlete/events";
import { registerAthlete } from "@zea/domain/athlete/register-athlete";
import { uuidv7 } from "@zea/domain/id";
import { expect } from "vitest";
import { type Club, eventually, test } from "../testing/club.ts";
import { awaitAnswer } from "./await-answer.ts";
import { inngest, on } from "./client.ts";
import { systemContext } from "./system-context.ts";

type Ref = { athleteId: string; roundId: string };

/** Onboarding in which `meanwhile` happens between the first read and the wait. */
function onboarding(meanwhile: (ref: Ref) => Promise<void>) {
  return inngest.createFunction(
    { id: "onboarding", triggers: [on(athleteRegistered)] },
    async ({ event: { data }, step }) => {
      const state = await awaitAnswer(step, {
        event: profileCompleted,
        match: "data.roundId",
        read: async () => {
          const seen = await findOnboarding(await systemContext(), data);
          if (seen.state === "OPEN") await meanwhile(data);
          return seen;
        },
        advance: async () => advanceOnboarding(await systemContext(), data),
        announce: async () => announceOnboarding(await systemContext(), data),
      });
      return { state };
    },
  );
}

async function answer({ db, ctx }: Club, { athleteId }: Ref): Promise<void> {
  const profile = {
    name: "Ana Ruiz",
    birthDate: "1994-02-14",
    sex: "FEMALE" as const,
    heightCm: 170,
    goal: "Correr",
    sport: "Atletismo",
    experience: "Poca",
    daysPerWeek: 2,
    phone: "600112233",
    emergencyContact: "Luis, 600445566",
    healthConsent: false,
  };
  await completeProfile(await ctx({ role: "ATHLETE", id: athleteId }), profile);
  await eventually(
    async () => (await db.outboxEvent.count({ where: { name: profileCompleted.name, deliveredAt: null } })) === 0,
  );
}

test("an answer whose event passes between the read and the wait is not lost", async ({ club }) => {
  await club.serve([onboarding((ref) => answer(club, ref))]);
  const id = uuidv7();
  await club.db.user.create({ data: { id, name: "Ana Ruiz", email: `${id}@zea.test` } });
  await registerAthlete(await club.system(), { id, birthDate: "1994-02-14", privacyNoticeVersion: "1" });
  await eventually(async () => (await club.runs("onboarding"))[0]?.status === "Completed");
  expect(await club.db.outboxEvent.count({ where: { name: profileCompleted.name } })).toBe(2);
  expect(await club.db.athlete.findUnique({ where: { id } })).toMatchObject({ state: "ACTIVE" });
});
