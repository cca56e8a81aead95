import { requestBooking } from "@zea/domain/booking/request-booking";
import { reserveBooking } from "@zea/domain/booking/reserve-booking";
import { expireCredits } from "@zea/domain/credit/expire-credits";
import { grantCredits } from "@zea/domain/credit/grant-credits";
import { uuidv7 } from "@zea/domain/id";
import { days, hours, later, minutes } from "@zea/domain/time";
import { awake, planBooking, type Wish } from "./bookings.ts";
import type { Calendar } from "./calendar.ts";
import type { SeedCoach } from "./coaches.ts";
import { as, type SeedAthlete } from "./onboarding.ts";
import type { Random } from "./random.ts";
import type { Act } from "./timeline.ts";

export type Plan = { coaches: SeedCoach[]; calendar: Calendar; random: Random; present: Date };

/** What an active athlete has done since being enabled, and has asked for in the next two weeks. */
export function planTraining(athlete: SeedAthlete, index: number, plan: Plan): Act[] {
  const { coaches, random, present } = plan;
  const usual = coaches[index % coaches.length]!;
  const acts: Act[] = [];
  const wish = (at: Date, buys = true) => {
    const coach = random.chance(0.75) ? usual : random.pick(coaches);
    const found = find({ athlete, coach, type: random.pick(coach.types), at, buys }, plan);
    if (found) acts.push(...planBooking(found, random, present));
  };
  if (athlete.monthly === 0) wish(later(athlete.enabledAt, days(4)), false);
  else {
    const pause = () => days(30 / athlete.monthly) + hours(random.int(-60, 60));
    for (let at = later(athlete.enabledAt, days(2)); at < present; at = later(at, pause())) wish(at);
    if (index % 3 === 0) wish(later(present, days(2) + hours(index % 12)));
    if (index % 4 === 0) wish(later(present, days(9) + hours(index % 12)));
    if (index % 5 === 0) acts.push(gift(athlete, present));
  }
  return acts;
}

/** A present of four credits that are lost in six days. */
function gift(athlete: SeedAthlete, present: Date): Act {
  const at = later(present, -hours(20));
  const expiresAt = later(at, days(7));
  const grant = {
    credits: 4,
    pricePaidMinor: 0,
    method: "OTHER",
    expiresAt,
    reason: "Semana de puertas abiertas",
  } as const;
  return { at, run: (ctx) => grantCredits(ctx, { athleteId: athlete.id, ...grant }) };
}

type Sought = Omit<Wish, "requestedAt" | "startsAt"> & { at: Date; until?: Date };

/** The first free start in a period for the two, asked for in good time; null where there is none. */
export function find({ at, until, type, ...sought }: Sought, { calendar, random, present }: Plan): Wish | null {
  const { athlete, coach, buys } = sought;
  // who has only the welcome credit takes what it pays for
  const given = buys ? type : coach.types.find(({ credits }) => credits === 1);
  const startsAt = given && calendar.take(coach, given, athlete.address, at, until);
  if (!given || !startsAt) return null;
  const asked = awake(later(startsAt, -hours(random.int(20, 200))));
  const earliest = later(athlete.enabledAt, hours(1));
  const latest = Math.min(present.getTime() - minutes(random.int(30, 2_000)), startsAt.getTime() - hours(3));
  const requestedAt = new Date(Math.min(Math.max(asked.getTime(), earliest.getTime()), latest));
  return requestedAt < earliest ? null : { ...sought, type: given, startsAt, requestedAt };
}

/** The nights on which the credits past their date were closed. */
export function planNights(present: Date): Act[] {
  return [150, 120, 90, 60, 30, 1].map((ago) => ({ at: later(present, -days(ago)), run: (ctx) => expireCredits(ctx) }));
}

/** Somebody who asked for a start a moment after another had it. */
export function planLateComer(athlete: SeedAthlete, { coaches, calendar, present }: Plan, first: SeedAthlete): Act[] {
  const coach = coaches[0]!;
  const type = coach.types[0]!;
  const at = later(present, -days(9));
  const startsAt = calendar.take(coach, type, first.address, later(present, -days(4)));
  if (!startsAt) return [];
  const ask =
    (who: SeedAthlete): Act["run"] =>
    async (ctx) => {
      await grantCredits(ctx, { athleteId: who.id, credits: 1, pricePaidMinor: 1_800, method: "CASH" });
      const wished = { coachId: coach.id, sessionTypeId: type.id, startsAt, requestKey: uuidv7() };
      await reserveBooking(ctx, await requestBooking(as(ctx, who), wished));
    };
  return [
    { at, run: ask(first) },
    { at: later(at, minutes(1)), run: ask(athlete) },
  ];
}
