import { clubTimeZone } from "@zea/domain/club";
import { addMonths, days, instantOf, later, minutes, monthOf } from "@zea/domain/time";
import { type BookingCourse, type BookingPlan, planBookings } from "./bookings.ts";
import type { SeedCoach } from "./coaches.ts";
import type { SeedAthlete } from "./onboarding.ts";
import type { SeedAction } from "./timeline.ts";
import { findBooking, type Plan } from "./training.ts";

type Session = { coach: SeedCoach; at: Date; course?: BookingCourse };

/**
 * The exceptions of last month's payment report: two unrecorded sessions, one of them the demo coach's; two of a coach
 * without a rate at that time; and an athlete whose sessions with two coaches overlap by their recorded times.
 */
export function planExceptions(
  athletes: SeedAthlete[],
  newcomer: SeedCoach,
  plan: Plan,
): Map<SeedAthlete, SeedAction[]> {
  const { coaches, present, random } = plan;
  const month = addMonths(monthOf(present, clubTimeZone), -1);
  const at = (day: string, hour: number) => instantOf(`${month}-${day}`, hour * 60, clubTimeZone);
  const regulars = athletes.filter(({ monthly, enabledAt }) => monthly > 1 && enabledAt < at("01", 0)).slice(1);
  const [overlapping, ...others] = regulars;

  const sessions: Session[] = [
    { coach: coaches[0]!, at: at("19", 9), course: "unrecorded" },
    { coach: coaches[3]!, at: at("22", 16), course: "unrecorded" },
    { coach: newcomer, at: at("17", 9), course: "done" },
    { coach: newcomer, at: at("23", 12), course: "done" },
    { coach: newcomer, at: later(present, days(1)) },
    { coach: newcomer, at: later(present, days(4)) },
  ];
  const bookingPlans = sessions.map(({ coach, ...session }, index) => {
    const athlete = others[index];
    return athlete && findBooking({ athlete, coach, type: coach.types[0]!, buys: true, ...session }, plan);
  });
  const overlaps = findOverlap(overlapping!, (day) => at(day, 12), plan);
  return planBookings([...bookingPlans, ...overlaps], random, present);
}

/** Two consecutive sessions of an athlete with different coaches; the first ends late. */
function findOverlap(athlete: SeedAthlete, noonOf: (day: string) => Date, plan: Plan): BookingPlan[] {
  const [first, second] = [plan.coaches[0]!, plan.coaches[4]!];
  const done = { athlete, buys: true, course: "done" as const };
  for (let day = 8; day <= 28; day += 1) {
    const at = noonOf(String(day).padStart(2, "0"));
    const before = findBooking({ ...done, coach: first, type: first.types[0]!, at, until: at, overMinutes: 9 }, plan);
    if (!before) continue;
    const next = later(at, minutes(before.type.minutes));
    const after = findBooking({ ...done, coach: second, type: second.types[0]!, at: next, until: next }, plan);
    if (after) return [before, after];
  }
  return [];
}
