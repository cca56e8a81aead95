import { clubTimeZone } from "@zea/domain/club";
import { addMonths, monthOf } from "@zea/domain/payment/rules";
import { days, instantOf, later, minutes } from "@zea/domain/time";
import { type Fate, planBooking, type Wish } from "./bookings.ts";
import type { SeedCoach } from "./coaches.ts";
import type { SeedAthlete } from "./onboarding.ts";
import type { Act } from "./timeline.ts";
import { find, type Plan } from "./training.ts";

type Session = { coach: SeedCoach; at: Date; fate?: Fate };

/**
 * What the last month's payroll has to ask about: two sessions that nobody recorded, one of them the shown coach's; two of
 * a coach who began before her rate did; and an athlete who, by the coaches' clocks, was with two of them at once.
 */
export function planExceptions(athletes: SeedAthlete[], newcomer: SeedCoach, plan: Plan): Map<SeedAthlete, Act[]> {
  const { coaches, present, random } = plan;
  const month = addMonths(monthOf(present, clubTimeZone), -1);
  const at = (day: string, hour: number) => instantOf(`${month}-${day}`, hour * 60, clubTimeZone);
  const regulars = athletes.filter(({ monthly, enabledAt }) => monthly > 1 && enabledAt < at("01", 0)).slice(1);
  const [overlapping, ...others] = regulars;

  const sessions: Session[] = [
    { coach: coaches[0]!, at: at("19", 9), fate: "unrecorded" },
    { coach: coaches[3]!, at: at("22", 16), fate: "unrecorded" },
    { coach: newcomer, at: at("17", 9), fate: "done" },
    { coach: newcomer, at: at("23", 12), fate: "done" },
    { coach: newcomer, at: later(present, days(1)) },
    { coach: newcomer, at: later(present, days(4)) },
  ];
  const wishes = sessions.map(({ coach, ...session }, index) => {
    const athlete = others[index];
    return athlete && find({ athlete, coach, type: coach.types[0]!, buys: true, ...session }, plan);
  });
  const acts = new Map<SeedAthlete, Act[]>();
  for (const wish of [...wishes, ...findOverlap(overlapping!, (day) => at(day, 12), plan)]) {
    if (wish) acts.set(wish.athlete, [...(acts.get(wish.athlete) ?? []), ...planBooking(wish, random, present)]);
  }
  return acts;
}

/** Two sessions of an athlete, one right after the other and with another coach; the first ends late. */
function findOverlap(athlete: SeedAthlete, noonOf: (day: string) => Date, plan: Plan): Wish[] {
  const [first, second] = [plan.coaches[0]!, plan.coaches[4]!];
  const done = { athlete, buys: true, fate: "done" as const };
  for (let day = 8; day <= 28; day += 1) {
    const at = noonOf(String(day).padStart(2, "0"));
    const before = find({ ...done, coach: first, type: first.types[0]!, at, until: at, overMinutes: 9 }, plan);
    if (!before) continue;
    const next = later(at, minutes(before.type.minutes));
    const after = find({ ...done, coach: second, type: second.types[0]!, at: next, until: next }, plan);
    if (after) return [before, after];
  }
  return [];
}
