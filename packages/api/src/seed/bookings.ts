import type { PaymentMethod } from "@zea/db/generated/enums";
import { cancelBooking } from "@zea/domain/booking/cancel-booking";
import { requestBooking } from "@zea/domain/booking/request-booking";
import { reserveBooking } from "@zea/domain/booking/reserve-booking";
import type { Coach, Ctx, System } from "@zea/domain/context";
import { grantCredits } from "@zea/domain/credit/grant-credits";
import { findBalance } from "@zea/domain/credit/queries";
import { uuidv7 } from "@zea/domain/id";
import { completeSession } from "@zea/domain/session/complete-session";
import { giveEvaluation, giveFeedback } from "@zea/domain/session/give-answer";
import { missSession } from "@zea/domain/session/miss-session";
import { days, hours, later, minutes } from "@zea/domain/time";
import { cancellations, comments, notes, objectives } from "./answer-data.ts";
import type { SeedCoach, SeedType } from "./coaches.ts";
import { as, type SeedAthlete } from "./onboarding.ts";
import type { Random } from "./random.ts";
import type { Act } from "./timeline.ts";

export type Wish = {
  athlete: SeedAthlete;
  coach: SeedCoach;
  type: SeedType;
  requestedAt: Date;
  startsAt: Date;
  /** Whether credits are bought when there are not enough; who buys none keeps the one booking. */
  buys: boolean;
};

const packs = [
  { credits: 5, pricePaidMinor: 8_500, validDays: 90 },
  { credits: 10, pricePaidMinor: 16_000, validDays: 180 },
] as const;

type Pack = (typeof packs)[number] & { method: PaymentMethod };

/** One booking from the request to the last answer, as it might have gone. */
export function planBooking(wish: Wish, random: Random, present: Date): Act[] {
  const pack = random.pick(packs);
  const method = random.pick(["CARD", "CARD", "TRANSFER", "CASH"] as const);
  const { athlete, coach, startsAt, type, requestedAt } = wish;
  const booking = { bookingId: "" };
  const endsAt = later(startsAt, minutes(type.minutes));
  const acts: Act[] = [
    { at: requestedAt, run: (ctx) => book(ctx, wish, { ...pack, method }).then((id) => Object.assign(booking, id)) },
  ];
  const add = (at: Date, run: Act["run"]) => void acts.push({ at, run });
  if (startsAt > present) return acts;

  const fate = wish.buys ? random.int(1, 100) : 100;
  if (fate > 22) {
    const actualStart = later(startsAt, minutes(random.int(0, 5)));
    const actualEnd = later(endsAt, minutes(random.int(-4, coach.breakMinutes > 0 ? 7 : 0)));
    const completedAt = later(endsAt, minutes(random.int(8, 40)));
    add(completedAt, (ctx) => completeSession(asCoach(ctx, coach), { ...booking, actualStart, actualEnd }));
    acts.push(...planAnswers(wish, booking, completedAt, random));
  } else if (fate > 16) {
    add(later(startsAt, minutes(16)), (ctx) => missSession(asCoach(ctx, coach), booking));
  } else if (fate > 12) {
    const reason = random.pick(cancellations);
    const at = notBefore(requestedAt, later(startsAt, -hours(random.int(5, 30))));
    add(at, (ctx) => cancelBooking(asCoach(ctx, coach), { ...booking, reason }));
  } else {
    const notice = fate > 3 ? random.int(26, 60) : random.int(2, 20);
    const at = notBefore(requestedAt, later(startsAt, -hours(notice)));
    add(at, (ctx) => cancelBooking(as(ctx, athlete), booking));
  }
  return acts;
}

/** An answer to the request comes after it: 20 minutes at the soonest. */
function notBefore(requestedAt: Date, at: Date): Date {
  return new Date(Math.max(awake(at).getTime(), requestedAt.getTime() + minutes(20)));
}

/** The same evening for what would have happened at night. */
export function awake(at: Date): Date {
  const hour = at.getUTCHours();
  return hour < 6 ? later(at, -hours(hour + 4)) : at;
}

function planAnswers(
  { athlete, coach }: Wish,
  booking: { bookingId: string },
  completedAt: Date,
  random: Random,
): Act[] {
  const acts: Act[] = [];
  if (random.chance(0.75)) {
    const at = later(completedAt, hours(random.chance(0.9) ? random.int(1, 40) : random.int(50, 70)));
    const answer = {
      rating: random.pick([3, 4, 4, 5, 5, 5]),
      isObjectivesMet: random.chance(0.85),
      comments: random.chance(0.6) ? random.pick(comments) : undefined,
    };
    acts.push({ at, run: (ctx) => giveFeedback(as(ctx, athlete), { ...booking, ...answer }) });
  }
  if (random.chance(0.8)) {
    const at = later(completedAt, hours(random.int(1, 120)));
    const answer = {
      effort: random.int(3, 5),
      technique: random.int(2, 5),
      notes: random.pick(notes),
      nextObjectives: random.pick(objectives),
    };
    acts.push({ at, run: (ctx) => giveEvaluation(asCoach(ctx, coach), { ...booking, ...answer }) });
  }
  return acts;
}

async function book(ctx: Ctx<System>, { athlete, coach, type, startsAt, buys }: Wish, pack: Pack) {
  const { balance } = await findBalance(ctx, { athleteId: athlete.id });
  if (buys && balance < type.credits) await buyPack(ctx, athlete, pack);
  const wished = { coachId: coach.id, sessionTypeId: type.id, startsAt, requestKey: uuidv7() };
  const { bookingId } = await requestBooking(as(ctx, athlete), wished);
  const { status, rejectionReason } = await reserveBooking(ctx, { bookingId });
  if (status !== "CONFIRMED") throw new Error(`A booking of the demo data was refused: ${rejectionReason}.`);
  return { bookingId };
}

function buyPack(ctx: Ctx<System>, { id }: SeedAthlete, { validDays, ...pack }: Pack): Promise<void> {
  return grantCredits(ctx, { athleteId: id, ...pack, expiresAt: later(ctx.now, days(validDays)) });
}

function asCoach({ db, now }: Ctx, { id }: SeedCoach): Ctx<Coach> {
  return { db, now, actor: { role: "COACH", id } };
}
