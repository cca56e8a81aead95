import { requestBooking } from "@zea/domain/booking/request-booking";
import { reserveBooking } from "@zea/domain/booking/reserve-booking";
import { expireCredits } from "@zea/domain/credit/expire-credits";
import { grantCredits } from "@zea/domain/credit/grant-credits";
import { uuidv7 } from "@zea/domain/id";
import { days, earlier, hours, later, minutes } from "@zea/domain/time";
import { amountOf } from "./amount.ts";
import { avoidNight, type BookingPlan, planBooking } from "./bookings.ts";
import type { SeedCoach } from "./coaches.ts";
import { asAthlete, type SeedAthlete } from "./onboarding.ts";
import type { Random } from "./random.ts";
import type { SlotPicker } from "./slot-picker.ts";
import type { SeedAction } from "./timeline.ts";

export type Plan = { coaches: SeedCoach[]; slotPicker: SlotPicker; random: Random; present: Date };

/** An active athlete's bookings since enabling, and those of the next two weeks. */
export function planTraining(athlete: SeedAthlete, index: number, plan: Plan): SeedAction[] {
  const { coaches, random, present } = plan;
  const usual = coaches[index % coaches.length]!;
  const actions: SeedAction[] = [];
  const book = (at: Date, buys = true) => {
    const coach = random.chance(0.75) ? usual : random.pick(coaches);
    const found = findBooking({ athlete, coach, type: random.pick(coach.types), at, buys }, plan);
    if (found) actions.push(...planBooking(found, random, present));
  };
  if (athlete.monthly === 0) book(later(athlete.enabledAt, days(4)), false);
  else {
    const pause = () => days(30 / athlete.monthly) + hours(random.int(-60, 60));
    for (let at = later(athlete.enabledAt, days(2)); at < present; at = later(at, pause())) book(at);
    if (index % 3 === 0) book(later(present, days(2) + hours(index % 12)));
    if (index % 4 === 0) book(later(present, days(9) + hours(index % 12)));
    if (index % 5 === 0) actions.push(gift(athlete, present));
  }
  return actions;
}

/** Four free credits that expire in six days. */
function gift(athlete: SeedAthlete, present: Date): SeedAction {
  const at = earlier(present, hours(20));
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

type Search = Omit<BookingPlan, "requestedAt" | "startsAt"> & { at: Date; until?: Date };

/** The first free start of both in a period, requested in time; null when there is none. */
export function findBooking(
  { at, until, type, ...search }: Search,
  { slotPicker, random, present }: Plan,
): BookingPlan | null {
  const { athlete, coach, buys } = search;
  // an athlete with only the welcome credit books what it pays for
  const bookedType = buys ? type : coach.types.find(({ credits }) => credits === 1);
  const startsAt = bookedType && slotPicker.pick(coach, bookedType, athlete.localPart, at, until);
  if (!bookedType || !startsAt) return null;
  const preferred = avoidNight(earlier(startsAt, hours(random.int(20, 200))));
  const earliest = later(athlete.enabledAt, hours(1));
  const latest = Math.min(present.getTime() - minutes(random.int(30, 2_000)), startsAt.getTime() - hours(3));
  const requestedAt = new Date(Math.min(Math.max(preferred.getTime(), earliest.getTime()), latest));
  return requestedAt < earliest ? null : { ...search, type: bookedType, startsAt, requestedAt };
}

/** The nights on which expired credits were closed. */
export function planCreditExpiry(present: Date): SeedAction[] {
  return [150, 120, 90, 60, 30, 1].map((ago) => ({
    at: earlier(present, days(ago)),
    run: (ctx) => expireCredits(ctx),
  }));
}

/** An athlete who requests a start a minute after another athlete booked it. */
export function planLostRace(
  athlete: SeedAthlete,
  { coaches, slotPicker, present }: Plan,
  first: SeedAthlete,
): SeedAction[] {
  const coach = coaches[0]!;
  const type = coach.types[0]!;
  const at = earlier(present, days(9));
  const startsAt = slotPicker.pick(coach, type, first.localPart, earlier(present, days(4)));
  if (!startsAt) return [];
  const request =
    (who: SeedAthlete): SeedAction["run"] =>
    async (ctx) => {
      await grantCredits(ctx, { athleteId: who.id, credits: 1, pricePaidMinor: amountOf(18), method: "CASH" });
      const input = { coachId: coach.id, sessionTypeId: type.id, startsAt, requestKey: uuidv7() };
      await reserveBooking(ctx, await requestBooking(asAthlete(ctx, who), input));
    };
  return [
    { at, run: request(first) },
    { at: later(at, minutes(1)), run: request(athlete) },
  ];
}
