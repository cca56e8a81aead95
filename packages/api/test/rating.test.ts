import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { call, procedures } from "../testing/call.ts";
import { nameOf } from "../testing/roles.ts";
import { fingerprint, makeWorld } from "../testing/world.ts";

const named = (name: string) => procedures.find((one) => nameOf(one) === name)!;
const [look, give] = [named("web rating.look"), named("web rating.give")];

test("looking at a rating's link changes nothing in any table, however often and whoever does", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { ratingToken: token, cookies } = await makeWorld(db);
  const before = await fingerprint(db);
  for (const headers of [cookies.visitor, cookies.visitor, cookies.athlete, cookies.other, cookies.coach]) {
    const { status, data } = await call(db, look, { token }, headers);
    expect([status, data]).toEqual([200, expect.objectContaining({ feedback: null, isOver: false })]);
  }
  expect(await fingerprint(db)).toEqual(before);
});

test("a rating's link rates without a sign-in, for the athlete it was mailed to, and signs nobody in", async ({
  db,
  url,
}) => {
  process.env.DATABASE_URL = url;
  const { ratingToken: token, cookies, people, bookings } = await makeWorld(db);
  const sessions = await db.session.count();
  for (const [rating, headers] of [[4, cookies.visitor] as const, [2, cookies.other] as const]) {
    expect(await call(db, give, { token, rating }, headers)).toMatchObject({ status: 200 });
    expect(await db.feedback.findMany()).toMatchObject([{ ...bookings.done, athleteId: people.athlete.id, rating }]);
  }
  expect(await db.session.count()).toBe(sessions);
});

test("an unknown link is refused the same way by both, and says nothing else", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const before = await fingerprint(db);
  const token = "a".repeat(43);
  for (const answer of [await call(db, look, { token }), await call(db, give, { token, rating: 5 })]) {
    expect([answer.status, answer.refusal?.reason, answer.refusal?.facts]).toEqual([404, "rating.link_invalid", {}]);
  }
  expect(await fingerprint(db)).toEqual(before);
});
