import type { PaymentMethod } from "@zea/db/generated/enums";
import { cancelBooking } from "@zea/domain/booking/cancel-booking";
import { requestBooking } from "@zea/domain/booking/request-booking";
import { reserveBooking } from "@zea/domain/booking/reserve-booking";
import type { Ctx, System } from "@zea/domain/context";
import { grantCredits } from "@zea/domain/credit/grant-credits";
import { findBalance } from "@zea/domain/credit/queries";
import { uuidv7 } from "@zea/domain/id";
import { completeSession } from "@zea/domain/session/complete-session";
import { recordNoShow } from "@zea/domain/session/no-show";
import { days, earlier, hours, later, minutes } from "@zea/domain/time";
import { amountOf } from "./amount.ts";
import { cancellations } from "./answer-data.ts";
import { asCoach, planAnswers, planNoAnswers } from "./answers.ts";
import type { SeedCoach, SeedType } from "./coaches.ts";
import { asAthlete, type SeedAthlete } from "./onboarding.ts";
import type { Random } from "./random.ts";
import type { SeedAction } from "./timeline.ts";

export type BookingPlan = {
  athlete: SeedAthlete;
  coach: SeedCoach;
  type: SeedType;
  requestedAt: Date;
  startsAt: Date;
  /** Whether missing credits are bought; an athlete who does not buy keeps their only booking. */
  buys: boolean;
  /** Random by default. */
  course?: BookingCourse;
  /** How much later than planned a completed session ended; random by default. */
  overMinutes?: number;
};

/** "silent": completed, but unanswered by both sides; "unrecorded": not recorded by the coach yet; "off": cancelled by the coach. */
export type BookingCourse =
  | "done"
  | "silent"
  | "unrecorded"
  | "no-show"
  | "off"
  | "cancelled in time"
  | "cancelled late";

const packs = [
  { credits: 5, pricePaidMinor: amountOf(85), validDays: 90 },
  { credits: 10, pricePaidMinor: amountOf(160), validDays: 180 },
] as const;

type Pack = (typeof packs)[number] & { method: PaymentMethod };

/** All actions of one booking, from the request to the last answer. */
export function planBooking(plan: BookingPlan, random: Random, present: Date): SeedAction[] {
  const pack = random.pick(packs);
  const method = random.pick(["CARD", "CARD", "TRANSFER", "CASH"] as const);
  const { athlete, coach, startsAt, type, requestedAt } = plan;
  const booking = { bookingId: "" };
  const endsAt = later(startsAt, minutes(type.minutes));
  const actions: SeedAction[] = [
    { at: requestedAt, run: (ctx) => book(ctx, plan, { ...pack, method }).then((id) => Object.assign(booking, id)) },
  ];
  const add = (at: Date, run: SeedAction["run"]) => void actions.push({ at, run });
  if (startsAt > present) return actions;

  const course = plan.course ?? courseOf(plan.buys ? random.int(1, 100) : 100);
  if (course === "done" || course === "silent") {
    const actualStart = later(startsAt, minutes(random.int(0, 5)));
    const over = random.int(-4, coach.breakMinutes > 0 ? 7 : 0);
    const actualEnd = later(endsAt, minutes(plan.overMinutes ?? over));
    const completedAt = later(endsAt, minutes(random.int(10, 40)));
    add(completedAt, (ctx) => completeSession(asCoach(ctx, coach), { ...booking, actualStart, actualEnd }));
    const completed = { athlete, coach, booking, completedAt };
    actions.push(...(course === "done" ? planAnswers(completed, random) : planNoAnswers(completed)));
  } else if (course === "no-show") {
    add(later(startsAt, minutes(16)), (ctx) => recordNoShow(asCoach(ctx, coach), booking));
  } else if (course === "off") {
    const reason = random.pick(cancellations);
    const at = notBefore(requestedAt, earlier(startsAt, hours(random.int(5, 30))));
    add(at, (ctx) => cancelBooking(asCoach(ctx, coach), { ...booking, reason }));
  } else if (course !== "unrecorded") {
    const notice = course === "cancelled in time" ? random.int(26, 60) : random.int(2, 20);
    const at = notBefore(requestedAt, earlier(startsAt, hours(notice)));
    add(at, (ctx) => cancelBooking(asAthlete(ctx, athlete), booking));
  }
  return actions;
}

/** The actions of several bookings, grouped by athlete. */
export function planBookings(
  plans: (BookingPlan | null | undefined)[],
  random: Random,
  present: Date,
): Map<SeedAthlete, SeedAction[]> {
  const actions = new Map<SeedAthlete, SeedAction[]>();
  for (const plan of plans) {
    if (plan) actions.set(plan.athlete, [...(actions.get(plan.athlete) ?? []), ...planBooking(plan, random, present)]);
  }
  return actions;
}

function courseOf(dice: number): BookingCourse {
  if (dice > 22) return "done";
  if (dice > 16) return "no-show";
  if (dice > 12) return "off";
  return dice > 3 ? "cancelled in time" : "cancelled late";
}

/** At least 20 minutes after the request. */
function notBefore(requestedAt: Date, at: Date): Date {
  return new Date(Math.max(avoidNight(at).getTime(), requestedAt.getTime() + minutes(20)));
}

/** Moves an instant at night to the evening before. */
export function avoidNight(at: Date): Date {
  const hour = at.getUTCHours();
  return hour < 6 ? earlier(at, hours(hour + 4)) : at;
}

async function book(ctx: Ctx<System>, { athlete, coach, type, startsAt, buys }: BookingPlan, pack: Pack) {
  const { balance } = await findBalance(ctx, { athleteId: athlete.id });
  if (buys && balance < type.credits) await buyPack(ctx, athlete, pack);
  const input = { coachId: coach.id, sessionTypeId: type.id, startsAt, requestKey: uuidv7() };
  const { bookingId } = await requestBooking(asAthlete(ctx, athlete), input);
  const { status, rejectionReason } = await reserveBooking(ctx, { bookingId });
  if (status !== "CONFIRMED") throw new Error(`A booking of the demo data was rejected: ${rejectionReason}.`);
  return { bookingId };
}

function buyPack(ctx: Ctx<System>, { id }: SeedAthlete, { validDays, ...pack }: Pack): Promise<void> {
  return grantCredits(ctx, { athleteId: id, ...pack, expiresAt: later(ctx.now, days(validDays)) });
}
