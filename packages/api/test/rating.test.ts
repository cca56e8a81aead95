import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { callProcedure } from "../testing/call-procedure.ts";
import { fingerprintDatabase } from "../testing/fingerprint-database.ts";
import { createScenario } from "../testing/scenario.ts";

const [get, give] = ["web rating.get", "web rating.give"] as const;

test("opening a rating link changes nothing in any table", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { ratingToken: token, cookies } = await createScenario(db);
  const before = await fingerprintDatabase(db);
  for (const headers of [cookies.visitor, cookies.visitor, cookies.athlete, cookies.other, cookies.coach]) {
    const { status, data } = await callProcedure(db, get, { token }, headers);
    expect([status, data]).toEqual([200, expect.objectContaining({ feedback: null, isOver: false })]);
  }
  expect(await fingerprintDatabase(db)).toEqual(before);
});

test("a rating link rates for the athlete it was mailed to, without signing anyone in", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { ratingToken: token, cookies, people, bookings } = await createScenario(db);
  const sessions = await db.session.count();
  for (const [rating, headers] of [[4, cookies.visitor] as const, [2, cookies.other] as const]) {
    expect(await callProcedure(db, give, { token, rating }, headers)).toMatchObject({ status: 200 });
    expect(await db.feedback.findMany()).toMatchObject([{ ...bookings.done, athleteId: people.athlete.id, rating }]);
  }
  expect(await db.session.count()).toBe(sessions);
});

test("an unknown link is rejected without further details", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const before = await fingerprintDatabase(db);
  const token = "a".repeat(43);
  for (const answer of [await callProcedure(db, get, { token }), await callProcedure(db, give, { token, rating: 5 })]) {
    expect([answer.status, answer.error?.reason, answer.error?.details]).toEqual([404, "rating.link_invalid", {}]);
  }
  expect(await fingerprintDatabase(db)).toEqual(before);
});
