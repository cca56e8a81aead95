import { completeProfile } from "@zea/domain/athlete/complete-profile";
import { extendOnboarding } from "@zea/domain/athlete/extend-onboarding";
import { reactivateAthlete } from "@zea/domain/athlete/reactivate-athlete";
import { registerAthlete } from "@zea/domain/athlete/register-athlete";
import type { CompleteProfile } from "@zea/domain/athlete/schema";
import { uuidv7 } from "@zea/domain/id";
import { days, earlier, later } from "@zea/domain/time";
import { expect } from "vitest";
import { type Club, monday, test } from "../../testing/club.ts";

const day = (count: number) => later(monday, days(count));

const profile: CompleteProfile = {
  name: "Juan Pérez",
  birthDate: "1994-02-14",
  sex: "MALE",
  heightCm: 178,
  goal: "Ganar fuerza",
  sport: "Atletismo",
  experience: "Tres años",
  daysPerWeek: 3,
  phone: "600112233",
  emergencyContact: "Ana, 600445566",
  healthConsent: false,
};

const first = /^Completa tu perfil antes/;
const second = /^Último aviso/;
const welcome = /^Ya puedes reservar/;
const deactivated = /^Hemos desactivado/;
const matching = (patterns: RegExp[]) => patterns.map((pattern) => expect.stringMatching(pattern));

async function register(club: Club): Promise<{ role: "ATHLETE"; id: string }> {
  const id = uuidv7();
  await club.db.user.create({ data: { id, name: "Juan Pérez", email: `${id}@zea.test` } });
  await registerAthlete(await club.system(), { id, birthDate: "1994-02-14", privacyNoticeVersion: "1" });
  return { role: "ATHLETE", id };
}

const stateOf = async (club: Club, { id }: { id: string }) =>
  (await club.db.athlete.findUniqueOrThrow({ where: { id } })).state;

test("an athlete who does nothing is reminded on days 3 and 6, and deactivated on day 7", async ({ club }) => {
  const athlete = await register(club);
  await club.moveTo(earlier(day(3), 60_000));
  expect(club.subjects()).toEqual([]);
  await club.moveTo(later(day(3), 60_000));
  expect(club.subjects()).toEqual(matching([first]));
  await club.moveTo(later(day(6), 60_000));
  expect(club.subjects()).toEqual(matching([first, second]));
  await club.moveTo(earlier(day(7), 60_000));
  expect(await stateOf(club, athlete)).toBe("PENDING");
  await club.moveTo(later(day(7), 60_000));
  expect(await stateOf(club, athlete)).toBe("DEACTIVATED");
  await club.moveTo(day(20));
  expect(club.subjects()).toEqual(matching([first, second, deactivated]));
  expect(await club.runs("athlete-onboarding")).toMatchObject([{ status: "Completed" }]);
});

test("a profile completed on day 5 is welcomed, and neither reminder nor deadline follows", async ({ club }) => {
  const athlete = await register(club);
  await club.moveTo(day(5));
  await completeProfile(await club.ctx(athlete), profile);
  await club.settle();
  expect(club.subjects()).toEqual(matching([first, welcome]));
  await club.moveTo(day(20));
  expect(club.subjects()).toEqual(matching([first, welcome]));
  expect(await stateOf(club, athlete)).toBe("ACTIVE");
});

test("a profile completed in the second of the deadline has one outcome, for each of six athletes", async ({
  club,
}) => {
  const athletes = await Promise.all(Array.from({ length: 6 }, () => register(club)));
  await club.moveTo(earlier(day(7), 1000));
  const completing = athletes.map(async (athlete) =>
    completeProfile({ ...(await club.ctx(athlete)), now: day(7) }, profile),
  );
  const [completed] = await Promise.all([Promise.allSettled(completing), club.moveTo(later(day(7), 60_000))]);
  await club.settle();
  for (const [at, athlete] of athletes.entries()) {
    const isActive = completed[at]?.status === "fulfilled";
    expect(await stateOf(club, athlete)).toBe(isActive ? "ACTIVE" : "DEACTIVATED");
    const kinds = (await club.db.mail.findMany({ where: { recipientId: athlete.id } })).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "athlete-welcome")).toHaveLength(isActive ? 1 : 0);
    expect(kinds.filter((kind) => kind === "athlete-deactivated")).toHaveLength(isActive ? 0 : 1);
  }
});

test("an extended deadline replaces the first one", async ({ club }) => {
  const athlete = await register(club);
  await club.moveTo(day(5));
  const admin = { role: "ADMIN" as const, id: uuidv7() };
  await extendOnboarding(await club.ctx(admin), { athleteId: athlete.id, dueAt: day(10) });
  await club.moveTo(day(9));
  expect(await stateOf(club, athlete)).toBe("PENDING");
  await club.moveTo(later(day(10), 60_000));
  expect(await stateOf(club, athlete)).toBe("DEACTIVATED");
  expect(club.subjects()).toEqual(matching([first, second, deactivated]));
});

test("a reactivation opens another round, which asks, reminds and welcomes", async ({ club }) => {
  const athlete = await register(club);
  await club.moveTo(day(8));
  const admin = { role: "ADMIN" as const, id: uuidv7() };
  await reactivateAthlete(await club.ctx(admin), { athleteId: athlete.id });
  await club.settle();
  const asked = /^Hemos reactivado tu cuenta/;
  expect(club.subjects()).toEqual(matching([first, second, deactivated, asked]));
  await club.moveTo(day(12));
  await completeProfile(await club.ctx(athlete), profile);
  await club.moveTo(day(30));
  expect(club.subjects()).toEqual(matching([first, second, deactivated, asked, first, welcome]));
});

test("its step ids stay the same, because runs in flight depend on them", async ({ club }) => {
  const athlete = await register(club);
  await club.moveTo(day(4));
  await completeProfile(await club.ctx(athlete), profile);
  await club.settle();
  const [run] = await club.runs("athlete-onboarding");
  expect([...new Set(run?.steps)].sort()).toMatchInlineSnapshot(`
    [
      "ask-for-profile",
      "athlete/profile.completed-advance-1",
      "athlete/profile.completed-advance-2",
      "athlete/profile.completed-look",
      "athlete/profile.completed-look-again-1",
      "athlete/profile.completed-look-again-2",
      "athlete/profile.completed-wait-1",
      "athlete/profile.completed-wait-2",
      "welcome",
    ]
  `);
});
