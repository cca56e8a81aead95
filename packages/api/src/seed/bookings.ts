import type { PaymentMethod } from "@zea/db/generated/enums";
import { cancelBooking } from "@zea/domain/booking/cancel-booking";
import { requestBooking } from "@zea/domain/booking/request-booking";
import { reserveBooking } from "@zea/domain/booking/reserve-booking";
import type { Ctx, System } from "@zea/domain/context";
import { grantCredits } from "@zea/domain/credit/grant-credits";
import { findBalance } from "@zea/domain/credit/queries";
import { uuidv7 } from "@zea/domain/id";
import { completeSession } from "@zea/domain/session/complete-session";
import { missSession } from "@zea/domain/session/miss-session";
import { days, hours, later, minutes } from "@zea/domain/time";
import { cancellations } from "./answer-data.ts";
import { asCoach, planAnswers, planSilence } from "./answers.ts";
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
  /** How it goes; left to chance where nothing is said. */
  fate?: Fate;
  /** How much later than planned a session that is done ended; left to chance where nothing is said. */
  overMinutes?: number;
};

/** "silent" is done and neither side has said anything yet, "unrecorded" still waits for the coach's word. */
export type Fate = "done" | "silent" | "unrecorded" | "missed" | "off" | "cancelled in time" | "cancelled late";

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

  const fate = wish.fate ?? fateOf(wish.buys ? random.int(1, 100) : 100);
  if (fate === "done" || fate === "silent") {
    const actualStart = later(startsAt, minutes(random.int(0, 5)));
    const over = random.int(-4, coach.breakMinutes > 0 ? 7 : 0);
    const actualEnd = later(endsAt, minutes(wish.overMinutes ?? over));
    const completedAt = later(endsAt, minutes(random.int(10, 40)));
    add(completedAt, (ctx) => completeSession(asCoach(ctx, coach), { ...booking, actualStart, actualEnd }));
    const completed = { athlete, coach, booking, completedAt };
    acts.push(...(fate === "done" ? planAnswers(completed, random) : planSilence(completed)));
  } else if (fate === "missed") {
    add(later(startsAt, minutes(16)), (ctx) => missSession(asCoach(ctx, coach), booking));
  } else if (fate === "off") {
    const reason = random.pick(cancellations);
    const at = notBefore(requestedAt, later(startsAt, -hours(random.int(5, 30))));
    add(at, (ctx) => cancelBooking(asCoach(ctx, coach), { ...booking, reason }));
  } else if (fate !== "unrecorded") {
    const notice = fate === "cancelled in time" ? random.int(26, 60) : random.int(2, 20);
    const at = notBefore(requestedAt, later(startsAt, -hours(notice)));
    add(at, (ctx) => cancelBooking(as(ctx, athlete), booking));
  }
  return acts;
}

function fateOf(dice: number): Fate {
  if (dice > 22) return "done";
  if (dice > 16) return "missed";
  if (dice > 12) return "off";
  return dice > 3 ? "cancelled in time" : "cancelled late";
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
