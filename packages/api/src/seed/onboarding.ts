import { advanceOnboarding, type OnboardingRef } from "@zea/domain/athlete/advance-onboarding";
import { completeProfile } from "@zea/domain/athlete/complete-profile";
import { recordVerified } from "@zea/domain/athlete/record-verified";
import { registerAthlete } from "@zea/domain/athlete/register-athlete";
import { requestReactivation } from "@zea/domain/athlete/request-reactivation";
import { saveProfile } from "@zea/domain/athlete/save-profile";
import type { CompleteProfile } from "@zea/domain/athlete/schema";
import { type Athlete, type Ctx, type System, transaction } from "@zea/domain/context";
import { days, hours, later, minutes } from "@zea/domain/time";
import { privacyNoticeVersion } from "../account-schema.ts";
import { makeUser } from "./accounts.ts";
import { type AthleteData, experiences, goals, injuries, sports } from "./athlete-data.ts";
import type { Random } from "./random.ts";
import type { Act } from "./timeline.ts";

/** An athlete of the demo club; the id is there once the registration was played. */
export type SeedAthlete = AthleteData & { id: string; registeredAt: Date; enabledAt: Date };

const shown = ["atleta", "sincreditos", "nueva", "pausa"];

/** How an athlete came in: registration, profile, reminders, and for some the end of the deadline. */
export function planOnboarding(
  data: AthleteData,
  random: Random,
  present: Date,
): { athlete: SeedAthlete; acts: Act[] } {
  const registeredAt = later(present, -days(data.daysAgo) - minutes(random.int(40, 200)));
  const athlete = { ...data, id: "", registeredAt, enabledAt: later(registeredAt, hours(random.int(1, 60))) };
  const profile = profileOf(data, random);
  const after = (milliseconds: number, run: Act["run"]): Act => ({ at: later(registeredAt, milliseconds), run });
  const round: OnboardingRef = { athleteId: "", roundId: "" };
  const advance = (ctx: Ctx<System>) => advanceOnboarding(ctx, round);
  const isVerified = data.daysAgo > 0;

  const acts = [
    after(0, (ctx) => register(ctx, athlete, profile.birthDate, isVerified).then((ref) => Object.assign(round, ref))),
  ];
  if (isVerified) acts.push(after(minutes(12), (ctx) => recordVerified(ctx, { athleteId: athlete.id })));
  if (data.onboarding === "done") {
    acts.push({ at: athlete.enabledAt, run: (ctx) => completeProfile(as(ctx, athlete), profile) });
  } else {
    const { fullName, sport, goal, birthDate } = profile;
    if (isVerified)
      acts.push(after(minutes(20), (ctx) => saveProfile(as(ctx, athlete), { fullName, sport, goal, birthDate })));
    acts.push(after(days(3), advance), after(days(6), advance), after(days(7), advance));
  }
  if (data.onboarding === "asked") {
    acts.push({ at: later(present, -hours(random.int(5, 60))), run: (ctx) => requestReactivation(as(ctx, athlete)) });
  }
  return { athlete, acts };
}

/** The same instant and connection, on behalf of an athlete. */
export function as({ db, now }: Ctx, { id }: { id: string }): Ctx<Athlete> {
  return { db, now, actor: { role: "ATHLETE", id } };
}

function register(
  ctx: Ctx<System>,
  athlete: SeedAthlete,
  birthDate: string,
  isVerified: boolean,
): Promise<OnboardingRef> {
  const { name, address } = athlete;
  return transaction(ctx, async (tx) => {
    athlete.id = await makeUser(tx, { name, address, role: "ATHLETE", isVerified, canSignIn: shown.includes(address) });
    const { roundId } = await registerAthlete(tx, { id: athlete.id, birthDate, privacyNoticeVersion });
    return { athleteId: athlete.id, roundId };
  });
}

function profileOf({ name, isFemale }: AthleteData, random: Random): CompleteProfile {
  const healthConsent = random.chance(0.8);
  const digits = String(random.int(10_000_000, 99_999_999));
  return {
    fullName: name,
    birthDate: `${random.int(1968, 2006)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
    sex: isFemale ? "FEMALE" : "MALE",
    heightCm: isFemale ? random.int(156, 180) : random.int(166, 194),
    goal: random.pick(goals),
    sport: random.pick(sports),
    experience: random.pick(experiences),
    daysPerWeek: random.int(1, 5),
    phone: `+34 6${digits}`,
    emergencyContact: `${random.pick(["Madre", "Pareja", "Hermano", "Amiga"])}, 6${digits.split("").reverse().join("")}`,
    healthConsent,
    weightKg: healthConsent ? (isFemale ? random.int(50, 76) : random.int(64, 98)) : null,
    injuries: healthConsent ? random.pick(injuries) : null,
  };
}

const two = (number: number) => String(number).padStart(2, "0");
