import { advanceOnboarding, type OnboardingRef } from "@zea/domain/athlete/advance-onboarding";
import { completeProfile } from "@zea/domain/athlete/complete-profile";
import { registerAthlete } from "@zea/domain/athlete/register-athlete";
import { requestReactivation } from "@zea/domain/athlete/request-reactivation";
import { saveProfile } from "@zea/domain/athlete/save-profile";
import type { CompleteProfile } from "@zea/domain/athlete/schema";
import { type Athlete, type Ctx, type System, transaction } from "@zea/domain/context";
import { openRegistration } from "@zea/domain/registration/open-registration";
import { days, earlier, hours, later, minutes } from "@zea/domain/time";
import { privacyNoticeVersion } from "../account-schema.ts";
import { type AthleteData, experiences, goals, injuries, sports } from "./athlete-data.ts";
import { createUser } from "./create-user.ts";
import type { Random } from "./random.ts";
import type { SeedAction } from "./timeline.ts";

/** The id is empty until the account has been created in the replay. */
export type SeedAthlete = AthleteData & { id: string; registeredAt: Date; enabledAt: Date };

const withPassword = ["atleta", "sincreditos", "nueva", "pausa"];

/** An athlete's onboarding: registration, profile, reminders, and for some the expired deadline. Those who registered today have not opened their link yet. */
export function planOnboarding(
  data: AthleteData,
  random: Random,
  present: Date,
): { athlete: SeedAthlete; actions: SeedAction[] } {
  const registeredAt = earlier(present, days(data.daysAgo) + minutes(random.int(40, 200)));
  const athlete = { ...data, id: "", registeredAt, enabledAt: later(registeredAt, hours(random.int(1, 60))) };
  const profile = profileOf(data, random);
  if (data.daysAgo === 0)
    return { athlete, actions: [{ at: registeredAt, run: (ctx) => register(ctx, data, profile) }] };
  const provenAt = later(registeredAt, minutes(12));
  const after = (milliseconds: number, run: SeedAction["run"]): SeedAction => ({
    at: later(provenAt, milliseconds),
    run,
  });
  const round: OnboardingRef = { athleteId: "", roundId: "" };
  const advance = (ctx: Ctx<System>) => advanceOnboarding(ctx, round);
  const actions = [
    after(0, (ctx) => createAthlete(ctx, athlete, profile.birthDate).then((ref) => Object.assign(round, ref))),
  ];
  if (data.onboarding === "done") {
    actions.push({ at: athlete.enabledAt, run: (ctx) => completeProfile(asAthlete(ctx, athlete), profile) });
  } else {
    const { name, sport, goal, birthDate } = profile;
    actions.push(after(minutes(8), (ctx) => saveProfile(asAthlete(ctx, athlete), { name, sport, goal, birthDate })));
    actions.push(after(days(3), advance), after(days(6), advance), after(days(7), advance));
  }
  if (data.onboarding === "asked") {
    actions.push({
      at: earlier(present, hours(random.int(5, 60))),
      run: (ctx) => requestReactivation(asAthlete(ctx, athlete)),
    });
  }
  return { athlete, actions };
}

export function asAthlete({ db, now }: Ctx, { id }: { id: string }): Ctx<Athlete> {
  return { db, now, actor: { role: "ATHLETE", id } };
}

async function register(
  ctx: Ctx<System>,
  { name, localPart }: AthleteData,
  { birthDate }: CompleteProfile,
): Promise<void> {
  await openRegistration(ctx, { name, email: `${localPart}@zea.test`, birthDate, locale: "es", next: null });
}

function createAthlete(ctx: Ctx<System>, athlete: SeedAthlete, birthDate: string): Promise<OnboardingRef> {
  const { name, localPart, registeredAt } = athlete;
  return transaction(ctx, async (tx) => {
    const canSignIn = withPassword.includes(localPart);
    athlete.id = await createUser(tx, { name, localPart, role: "ATHLETE", canSignIn });
    const { roundId } = await registerAthlete(tx, { id: athlete.id, birthDate, privacyNoticeVersion, registeredAt });
    return { athleteId: athlete.id, roundId };
  });
}

function profileOf({ name, isFemale }: AthleteData, random: Random): CompleteProfile {
  const healthConsent = random.chance(0.8);
  const digits = String(random.int(10_000_000, 99_999_999));
  return {
    name,
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
