import type { APIRequestContext } from "@playwright/test";
import { ask, call } from "./api.ts";
import { query } from "./database.ts";
import { type Coach, signIn } from "./people.ts";
import { book, complete, slotIn } from "./slot.ts";

const oneHour = 3_600_000;

type Ended = { athleteRequest: APIRequestContext; coachRequest: APIRequestContext; coach: Coach };

/** Makes a session of yesterday at 10:30 that the coach has completed or recorded as a no-show. Signs the coach in on `coachRequest`. */
export async function endSession({ athleteRequest, coachRequest, coach }: Ended, how: "complete" | "recordNoShow") {
  const { bookingId } = await book(athleteRequest, coach, await slotIn(3));
  const actualStart = await slotIn(-1);
  const actualEnd = new Date(actualStart.getTime() + oneHour);
  await query("update booking set starts_at = $2, ends_at = $3 where id = $1", [bookingId, actualStart, actualEnd]);
  await signIn(coachRequest, coach.email);
  if (how === "complete") await complete(coachRequest, { bookingId, actualStart, actualEnd });
  else {
    const { credits } = await ask<{ credits: number }>(coachRequest, "session.previewNoShow", { bookingId });
    await call(coachRequest, "session.recordNoShow", { bookingId, shown: { credits } });
  }
  return bookingId;
}
