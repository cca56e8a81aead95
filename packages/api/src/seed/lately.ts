import { clubTimeZone } from "@zea/domain/club";
import { addDays, days, hours, instantOf, later, localDate, minutes } from "@zea/domain/time";
import { type Fate, planBooking } from "./bookings.ts";
import type { SeedAthlete } from "./onboarding.ts";
import type { Act } from "./timeline.ts";
import { find, type Plan } from "./training.ts";

type Session = { athlete: SeedAthlete | undefined; from: Date; until: Date; fate?: Fate };

/**
 * What the first coach and the first athlete, whom visitors sign in as, find: a session within the last day of which both still
 * owe an answer, one that was missed this week, and a day with sessions behind and ahead, as far as the hour allows.
 */
export function planLately(athletes: SeedAthlete[], plan: Plan): Map<SeedAthlete, Act[]> {
  const { coaches, present, random } = plan;
  const coach = coaches[0]!;
  const type = coach.types[0]!;
  // those who train with this coach anyway come first
  const [shown, ...others] = athletes.filter((_, index) => index % coaches.length === 0);
  const guests = [...others, ...athletes.filter(({ monthly }) => monthly > 0).slice(1)];
  const today = localDate(present, clubTimeZone);
  const morning = instantOf(today, 0, clubTimeZone);
  const night = instantOf(addDays(today, 1), 0, clubTimeZone);
  const over = later(present, -minutes(type.minutes + 45));
  const ended = later(present, -minutes(type.minutes + 5));
  const soon = later(present, minutes(40));

  const sessions: Session[] = [
    { athlete: shown, from: later(present, -hours(23)), until: over, fate: "silent" },
    { athlete: guests[0], from: later(present, -days(4)), until: over, fate: "missed" },
    { athlete: guests[1], from: later(present, -days(3)), until: over, fate: "silent" },
    { athlete: guests[2], from: morning, until: over, fate: "done" },
    { athlete: guests[3], from: later(ended, -hours(2)), until: ended, fate: "unrecorded" },
    { athlete: guests[4], from: soon, until: night },
    { athlete: guests[5], from: later(soon, hours(1)), until: night },
  ];
  const acts = new Map<SeedAthlete, Act[]>();
  for (const { athlete, from: at, until, fate } of sessions) {
    const wish = athlete && find({ athlete, coach, type, at, until, fate, buys: true }, plan);
    if (wish) acts.set(wish.athlete, [...(acts.get(wish.athlete) ?? []), ...planBooking(wish, random, present)]);
  }
  return acts;
}
