import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { requestBooking } from "@zea/domain/booking/request-booking";
import { uuidv7 } from "@zea/domain/id";
import type { Club } from "./club.ts";

/** The Wednesday after `monday`, 11:00 in Madrid. */
export const wednesday = new Date("2035-03-07T10:00:00Z");

/** An athlete with three credits, and a coach who is available every day. */
export async function makePair({ db }: Club) {
  const [athlete, coach] = [await makeAthlete(db, { credits: 3 }), await makeCoach(db)];
  return { athlete, coach };
}

type Pair = Awaited<ReturnType<typeof makePair>>;

export async function request(club: Club, { athlete, coach }: Pair, startsAt = wednesday): Promise<string> {
  const { id: coachId, sessionTypeId } = coach;
  const input = { coachId, sessionTypeId, startsAt, requestKey: uuidv7() };
  const { bookingId } = await requestBooking(await club.ctx(athlete), input);
  return bookingId;
}
