import type { Db } from "@zea/db/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { requestBooking } from "../src/booking/request-booking.ts";
import { reserveBooking } from "../src/booking/reserve-booking.ts";
import { type Athlete, type Coach, system } from "../src/context.ts";
import { uuidv7 } from "../src/id.ts";
import { later, minutes } from "../src/time.ts";
import { as } from "./session.ts";

const booksAt = new Date("2026-11-20T09:00:00Z");
/** 8:00 in Madrid on the first day of the tests' sessions. */
const firstStart = new Date("2026-11-24T07:00:00Z");
/** Far enough apart that no tolerated times overlap. */
const hoursApart = 3;
const slotsOfDay = 4;

export type Pair = { athlete: Athlete; coach: Coach; sessionTypeId: string };
export type Booked = { bookingId: string; startsAt: Date };

/** A coach and an athlete with credits for many sessions of an hour. */
export async function makePair(db: Db): Promise<Pair> {
  const [{ id, role, sessionTypeId }, athlete] = [await makeCoach(db), await makeAthlete(db, { credits: 500 })];
  return { athlete, coach: { role, id }, sessionTypeId };
}

/** Confirmed sessions of the pair from 24 November on, three hours apart. */
export async function bookSessions(db: Db, pair: Pair, count: number): Promise<Booked[]> {
  const booked: Booked[] = [];
  for (let index = 0; index < count; index += 1) {
    const hours = (index % slotsOfDay) * hoursApart + 24 * Math.floor(index / slotsOfDay);
    booked.push(await book(db, pair, later(firstStart, minutes(60 * hours))));
  }
  return booked;
}

async function book(db: Db, { athlete, coach, sessionTypeId }: Pair, startsAt: Date): Promise<Booked> {
  const input = { coachId: coach.id, sessionTypeId, startsAt, requestKey: uuidv7() };
  const { bookingId } = await requestBooking(as(db, athlete, booksAt), input);
  await reserveBooking(as(db, system, booksAt), { bookingId });
  return { bookingId, startsAt };
}

/** The times of a session that went as planned, and an instant just after it. */
export function hoursOf({ bookingId, startsAt }: Booked) {
  const actualEnd = later(startsAt, minutes(60));
  return { times: { bookingId, actualStart: startsAt, actualEnd }, after: later(actualEnd, minutes(5)) };
}
