import type { Db } from "@zea/db/client";
import { requestBooking } from "../src/booking/request-booking.ts";
import { reserveBooking } from "../src/booking/reserve-booking.ts";
import { type Athlete, type Coach, system } from "../src/context.ts";
import { uuidv7 } from "../src/id.ts";
import { completeSession } from "../src/session/complete-session.ts";
import { days, earlier, later, minutes } from "../src/time.ts";
import { as } from "./session.ts";

export type TrainingCoach = Coach & { sessionTypeId: string };
type Training = { athlete: Athlete; coach: TrainingCoach; startsAt: Date };

/** A booking of the pair, confirmed five days before its start. */
export async function bookTraining(db: Db, { athlete, coach, startsAt }: Training): Promise<{ bookingId: string }> {
  const before = earlier(startsAt, days(5));
  const input = { coachId: coach.id, sessionTypeId: coach.sessionTypeId, startsAt, requestKey: uuidv7() };
  const { bookingId } = await requestBooking(as(db, athlete, before), input);
  await reserveBooking(as(db, system, before), { bookingId });
  return { bookingId };
}

/** A completed session of the pair with the given real minutes. */
export async function train(db: Db, training: Training, real = 60): Promise<{ bookingId: string; endedAt: Date }> {
  const { bookingId } = await bookTraining(db, training);
  const { startsAt, coach } = training;
  const endedAt = later(startsAt, minutes(real));
  const self = { role: coach.role, id: coach.id };
  await completeSession(as(db, self, endedAt), { bookingId, actualStart: startsAt, actualEnd: endedAt });
  return { bookingId, endedAt };
}
