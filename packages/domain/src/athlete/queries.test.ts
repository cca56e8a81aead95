import { makeAdmin } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { bookSessions, hoursOf, makePair } from "../../testing/pair.ts";
import { as } from "../../testing/session.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { completeSession } from "../session/complete-session.ts";
import { listAthletes } from "./queries.ts";

test("the list has each athlete's last session that took place and the next one that will", async ({ db }) => {
  const pair = await makePair(db);
  const admin = await makeAdmin(db);
  const [held, cancelled, next] = await bookSessions(db, pair, 3);
  const { times, after } = hoursOf(held!);
  const rowAt = async (now: Date) => (await listAthletes(as(db, admin, now), {})).rows[0];
  expect(await rowAt(held!.startsAt)).toMatchObject({ lastSessionAt: null, nextSessionAt: cancelled!.startsAt });
  await completeSession(as(db, pair.coach, after), times);
  await cancelBooking(as(db, pair.athlete, after), { bookingId: cancelled!.bookingId, reason: "Viaje" });
  expect(await rowAt(after)).toMatchObject({ lastSessionAt: held!.startsAt, nextSessionAt: next!.startsAt });
  expect(await rowAt(next!.startsAt)).toMatchObject({ lastSessionAt: held!.startsAt, nextSessionAt: null });
});
