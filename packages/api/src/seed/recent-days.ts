import { clubTimeZone } from "@zea/domain/club";
import { addDays, days, earlier, hours, instantOf, later, localDate, minutes } from "@zea/domain/time";
import { type BookingCourse, planBookings } from "./bookings.ts";
import type { SeedAthlete } from "./onboarding.ts";
import type { SeedAction } from "./timeline.ts";
import { findBooking, type Plan } from "./training.ts";

type Session = { athlete: SeedAthlete | undefined; from: Date; until: Date; course?: BookingCourse };

/**
 * Recent sessions of the demo athlete and demo coach: one of the last day that both have yet to answer, one no-show this
 * week, and a day with past and upcoming sessions, as far as the time of day allows.
 */
export function planRecentDays(athletes: SeedAthlete[], plan: Plan): Map<SeedAthlete, SeedAction[]> {
  const { coaches, present, random } = plan;
  const coach = coaches[0]!;
  const type = coach.types[0]!;
  // athletes who usually train with this coach come first
  const [shown, ...others] = athletes.filter((_, index) => index % coaches.length === 0);
  const guests = [...others, ...athletes.filter(({ monthly }) => monthly > 0).slice(1)];
  const today = localDate(present, clubTimeZone);
  const morning = instantOf(today, 0, clubTimeZone);
  const night = instantOf(addDays(today, 1), 0, clubTimeZone);
  const over = earlier(present, minutes(type.minutes + 45));
  const ended = earlier(present, minutes(type.minutes + 5));
  const soon = later(present, minutes(40));

  const sessions: Session[] = [
    { athlete: shown, from: earlier(present, hours(23)), until: over, course: "silent" },
    { athlete: guests[0], from: earlier(present, days(4)), until: over, course: "no-show" },
    { athlete: guests[1], from: earlier(present, days(3)), until: over, course: "silent" },
    { athlete: guests[2], from: morning, until: over, course: "done" },
    { athlete: guests[3], from: earlier(ended, hours(2)), until: ended, course: "unrecorded" },
    { athlete: guests[4], from: soon, until: night },
    { athlete: guests[5], from: later(soon, hours(1)), until: night },
  ];
  const bookingPlans = sessions.map(({ athlete, from: at, until, course }) => {
    return athlete && findBooking({ athlete, coach, type, at, until, course, buys: true }, plan);
  });
  return planBookings(bookingPlans, random, present);
}
