import type { Db } from "@zea/db/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { type Anyone, type Ctx, system, visitor } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { advanceWait } from "../wait/advance-wait.ts";
import { mintAnswerToken } from "../wait/answer-token.ts";
import { closeWait } from "../wait/close-wait.ts";
import { completeSession } from "./complete-session.ts";
import { finaliseSession } from "./finalise-session.ts";
import { giveEvaluation, giveFeedback } from "./give-answer.ts";
import { findRatingLink, rateByLink } from "./rate-by-link.ts";

const at = (time: string, date = "2026-11-24") => new Date(`${date}T${time}Z`);
const due = at("10:05", "2026-11-26");
const afterDue = at("10:05:00.001", "2026-11-26");
const as = <Actor extends Anyone>(db: Db, actor: Actor, now: Date): Ctx<Actor> => ({ db, now, actor });
const byLink = (db: Db, now: Date) => as(db, visitor, now);

/** A session completed at 10:05, and a link to rate it. */
async function completed(db: Db) {
  const [{ sessionTypeId, ...coach }, athlete] = [await makeCoach(db), await makeAthlete(db, { credits: 3 })];
  const input = { coachId: coach.id, sessionTypeId, startsAt: at("09:00"), requestKey: uuidv7() };
  const { bookingId } = await requestBooking(as(db, athlete, at("09:00", "2026-11-20")), input);
  await reserveBooking(as(db, system, at("09:00", "2026-11-20")), { bookingId });
  const times = { actualStart: at("09:00"), actualEnd: at("10:00") };
  await completeSession(as(db, coach, at("10:05")), { bookingId, ...times });
  const { id: waitId } = await db.answerWait.findFirstOrThrow({ where: { bookingId, kind: "FEEDBACK" } });
  const token = await mintAnswerToken(as(db, system, at("10:06")), { waitId });
  return { coach, athlete, bookingId, waitId, token };
}

const ratings = async (db: Db) =>
  (await db.feedback.findMany()).map(({ bookingId, rating }) => ({ bookingId, rating }));

describe("a rating link", () => {
  test("is stored only as a hash", async ({ db }) => {
    const { token } = await completed(db);
    expect(await db.answerToken.count()).toBe(1);
    const [row] = await db.$queryRaw<[{ all: string }]>`select json_agg(t)::text as all from answer_token t`;
    expect(row.all).not.toContain(token);
    await expect(rateByLink(byLink(db, due), { token: "a".repeat(43), rating: 5 })).rejects.toMatchObject({
      reason: "rating.link_invalid",
    });
  });

  test("rates its session for its athlete, and no other", async ({ db }) => {
    const [first, second] = [await completed(db), await completed(db)];
    await rateByLink(byLink(db, at("11:00")), { token: first.token, rating: 4 });
    expect(await ratings(db)).toEqual([{ bookingId: first.bookingId, rating: 4 }]);
    expect(await db.evaluation.count()).toBe(0);
    const open = { where: { state: "OPEN" as const }, select: { bookingId: true, kind: true } };
    expect(await db.answerWait.findMany({ ...open, orderBy: [{ bookingId: "asc" }, { kind: "asc" }] })).toEqual([
      { bookingId: first.bookingId, kind: "EVALUATION" },
      { bookingId: second.bookingId, kind: "FEEDBACK" },
      { bookingId: second.bookingId, kind: "EVALUATION" },
    ]);
  });

  test("of the coach's wait rates nothing", async ({ db }) => {
    const { bookingId } = await completed(db);
    const { id: waitId } = await db.answerWait.findFirstOrThrow({ where: { bookingId, kind: "EVALUATION" } });
    const token = await mintAnswerToken(as(db, system, at("10:06")), { waitId });
    const refused = { reason: "rating.link_invalid" };
    await expect(findRatingLink(byLink(db, at("11:00")), { token })).rejects.toMatchObject(refused);
    await expect(rateByLink(byLink(db, at("11:00")), { token, rating: 5 })).rejects.toMatchObject(refused);
  });

  test("rates until the exact instant of its deadline, and not after it", async ({ db }) => {
    const { token, bookingId } = await completed(db);
    await rateByLink(byLink(db, due), { token, rating: 3 });
    expect(await findRatingLink(byLink(db, due), { token })).toMatchObject({ isOver: false, dueAt: due });
    await expect(rateByLink(byLink(db, afterDue), { token, rating: 1 })).rejects.toMatchObject({
      reason: "rating.link_over",
    });
    expect(await findRatingLink(byLink(db, afterDue), { token })).toMatchObject({ isOver: true, bookingId });
    expect(await ratings(db)).toEqual([{ bookingId, rating: 3 }]);
  });

  test("stops working once the wait timed out or was closed; the athlete's late answer is stored as late", async ({
    db,
  }) => {
    const [out, closed] = [await completed(db), await completed(db)];
    await advanceWait(as(db, system, due), { bookingId: out.bookingId, kind: "FEEDBACK" });
    const admin = { role: "ADMIN" as const, id: uuidv7() };
    await closeWait(as(db, admin, at("12:00")), { waitId: closed.waitId, reason: "Se respondió por teléfono" });
    for (const { token } of [out, closed]) {
      await expect(rateByLink(byLink(db, due), { token, rating: 5 })).rejects.toMatchObject({
        reason: "rating.link_over",
      });
    }
    await giveFeedback(as(db, closed.athlete, due), { bookingId: closed.bookingId, rating: 5 });
    expect(await db.feedback.findMany()).toMatchObject([{ bookingId: closed.bookingId, rating: 5, isLate: true }]);
  });

  test("can change the answer until the deadline, even after the session is final", async ({ db }) => {
    const { token, bookingId, coach } = await completed(db);
    await rateByLink(byLink(db, at("11:00")), { token, rating: 2, comments: "Bien" });
    await giveEvaluation(as(db, coach, at("11:00")), { bookingId, effort: 4, technique: 4 });
    expect(await finaliseSession(as(db, system, at("11:05")), { bookingId })).toBe(true);
    await rateByLink(byLink(db, at("12:00")), { token, rating: 5 });
    expect(await db.feedback.findFirst()).toMatchObject({ rating: 5, comments: "Bien", isLate: false });
    await expect(rateByLink(byLink(db, afterDue), { token, rating: 1 })).rejects.toMatchObject({
      reason: "rating.link_over",
    });
  });

  test("leaves no trace of the answer in events, mails or audit", async ({ db }) => {
    const { token } = await completed(db);
    await rateByLink(byLink(db, at("11:00")), { token, rating: 2, comments: "Me dolía la rodilla" });
    const [row] = await db.$queryRaw<[{ all: string }]>`
      select concat((select json_agg(t) from outbox_event t), (select json_agg(t) from mail t),
        (select json_agg(t) from audit_entry t)) as all`;
    expect(row.all).toContain("feedback/given");
    for (const said of [token, "rodilla", "comments", '"rating"']) expect(row.all).not.toContain(said);
  });
});
