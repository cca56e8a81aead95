import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { requestBooking } from "../src/booking/request-booking.ts";
import { reserveBooking } from "../src/booking/reserve-booking.ts";
import { type Anyone, type Ctx, system } from "../src/context.ts";
import { uuidv7 } from "../src/id.ts";
import { completeSession } from "../src/session/complete-session.ts";
import { recordNoShow } from "../src/session/no-show.ts";
import { earlier, hours, later } from "../src/time.ts";

export const as = <Actor extends Anyone>(db: Db, actor: Actor, now: Date): Ctx<Actor> => ({ db, now, actor });

/** A confirmed session of one hour, with an administrator. */
export async function makeConfirmed(db: Db, startsAt: Date) {
  const [made, athlete, admin] = [await makeCoach(db), await makeAthlete(db, { credits: 3 }), await makeAdmin(db)];
  const { sessionTypeId, ...coach } = made;
  const before = earlier(startsAt, hours(96));
  const input = { coachId: coach.id, sessionTypeId, startsAt, requestKey: uuidv7() };
  const { bookingId } = await requestBooking(as(db, athlete, before), input);
  await reserveBooking(as(db, system, before), { bookingId });
  return { coach, athlete, admin, bookingId };
}

/** A session completed an hour after its start, which opened both waits. */
export async function makeCompleted(db: Db, startsAt: Date) {
  const made = await makeConfirmed(db, startsAt);
  const { bookingId } = made;
  const completedAt = later(startsAt, hours(1));
  await completeSession(as(db, made.coach, completedAt), { bookingId, actualStart: startsAt, actualEnd: completedAt });
  const waits = await db.answerWait.findMany({ where: { bookingId }, orderBy: { kind: "asc" } });
  const [feedback, evaluation] = waits.map(({ id }) => ({ waitId: id }));
  return { ...made, completedAt, feedback: feedback!, evaluation: evaluation! };
}

/** A missed session, recorded an hour after its start. */
export async function makeNoShow(db: Db, startsAt: Date) {
  const made = await makeConfirmed(db, startsAt);
  const noShowAt = later(startsAt, hours(1));
  await recordNoShow(as(db, made.coach, noShowAt), { bookingId: made.bookingId });
  return { ...made, noShowAt };
}
