import { createHash } from "node:crypto";
import type { Db } from "@zea/db/client";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as, makeCompleted } from "../../testing/session.ts";
import { system } from "../context.ts";
import { finaliseSession, resumeSessions } from "../session/finalise-session.ts";
import { giveEvaluation, giveFeedback } from "../session/give-answer.ts";
import { days, hours, later, minutes } from "../time.ts";
import { advanceWait, askForAnswer, findWait } from "./advance-wait.ts";
import { findWaitMailFacts } from "./wait-mail-facts.ts";

const startsAt = new Date("2026-11-24T09:00:00Z");
const completedAt = later(startsAt, hours(1));
const at = (db: Db, after: number) => as(db, system, later(completedAt, after));

const mailsAbout = async (db: Db, { waitId: subjectId }: { waitId: string }) =>
  (await db.mail.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("a wait", () => {
  test("has the deadline of the settings in force when it is opened", async ({ db }) => {
    await db.clubSettings.updateMany({ data: { feedbackHours: 12, evaluationDays: 3 } });
    const { bookingId } = await makeCompleted(db, startsAt);
    await db.clubSettings.updateMany({ data: { feedbackHours: 96, evaluationDays: 30 } });
    const waits = await db.answerWait.findMany({ where: { bookingId }, orderBy: { kind: "asc" } });
    expect(waits.map(({ dueAt }) => dueAt)).toEqual([later(completedAt, hours(12)), later(completedAt, days(3))]);
  });

  test("skips a reminder that would come at or after its deadline", async ({ db }) => {
    await db.clubSettings.updateMany({ data: { feedbackHours: 24, evaluationDays: 5 } });
    const { bookingId, feedback, evaluation } = await makeCompleted(db, startsAt);
    const [answer, other] = [
      { bookingId, kind: "FEEDBACK" as const },
      { bookingId, kind: "EVALUATION" as const },
    ];
    expect((await findWait(at(db, 0), answer)).nextAt).toBe(later(completedAt, hours(24)).toISOString());
    expect(await advanceWait(at(db, hours(24)), answer)).toMatchObject({ state: "CLOSED" });
    await advanceWait(at(db, days(2)), other);
    expect(await advanceWait(at(db, days(5)), other)).toMatchObject({ state: "CLOSED" });
    expect(await mailsAbout(db, feedback)).toEqual([]);
    expect(await mailsAbout(db, evaluation)).toEqual(["evaluation-reminder-first"]);
  });

  test("asks and reminds once, even when ten advance it at once; of several reminders due only the last is sent", async ({
    db,
  }) => {
    const { bookingId, feedback, evaluation } = await makeCompleted(db, startsAt);
    const [answer, other] = [
      { bookingId, kind: "FEEDBACK" as const },
      { bookingId, kind: "EVALUATION" as const },
    ];
    await Promise.all(Array.from({ length: 10 }, () => askForAnswer(at(db, minutes(1)), answer)));
    await Promise.all(Array.from({ length: 10 }, () => advanceWait(at(db, hours(24)), answer)));
    expect(await mailsAbout(db, feedback)).toEqual(["feedback-asked", "feedback-reminder"]);
    await Promise.all(Array.from({ length: 10 }, () => advanceWait(at(db, days(6)), other)));
    expect(await mailsAbout(db, evaluation)).toEqual(["evaluation-reminder-second"]);
  });

  test("is not asked for by mail once a reminder is due or the wait is over", async ({ db }) => {
    const { bookingId, athlete, feedback, evaluation } = await makeCompleted(db, startsAt);
    await askForAnswer(at(db, days(2)), { bookingId, kind: "EVALUATION" });
    await giveFeedback(as(db, athlete, later(completedAt, hours(1))), { bookingId, rating: 5 });
    await askForAnswer(at(db, hours(2)), { bookingId, kind: "FEEDBACK" });
    expect([...(await mailsAbout(db, feedback)), ...(await mailsAbout(db, evaluation))]).toEqual([]);
  });

  test("for an uncompleted session is not_found", async ({ db }) => {
    const unknown = { bookingId: "01994c1e-0000-7000-8000-000000000001", kind: "FEEDBACK" as const };
    for (const verb of [findWait, advanceWait]) {
      await expect(verb(at(db, 0), unknown)).rejects.toMatchObject({ reason: "wait.not_found" });
    }
  });
});

describe("a mail about a wait", () => {
  test("carries another token on each attempt, stored as a hash; the coach's carries none", async ({ db }) => {
    const { bookingId, evaluation } = await makeCompleted(db, startsAt);
    const ctx = at(db, minutes(1));
    await askForAnswer(ctx, { bookingId, kind: "FEEDBACK" });
    await askForAnswer(ctx, { bookingId, kind: "EVALUATION" });
    const tokenOf = async (kind: "feedback-asked" | "evaluation-asked") => {
      const { subjectId } = await db.mail.findFirstOrThrow({ where: { kind } });
      return (await findWaitMailFacts(ctx, subjectId))?.token;
    };
    const tokens = [await tokenOf("feedback-asked"), await tokenOf("feedback-asked")];
    expect(new Set(tokens).size).toBe(2);
    const hashes = tokens.map((token) => createHash("sha256").update(String(token)).digest("hex"));
    expect((await db.answerToken.findMany()).map(({ hash }) => hash).sort()).toEqual(hashes.sort());
    expect(await tokenOf("evaluation-asked")).toBeNull();
    expect(await db.answerToken.count({ where: { waitId: evaluation.waitId } })).toBe(0);
  });

  test("no longer holds once the answer is given, or from the deadline on", async ({ db }) => {
    const { bookingId, athlete, feedback } = await makeCompleted(db, startsAt);
    const factsAt = (after: number) => findWaitMailFacts(at(db, after), feedback.waitId);
    expect(await factsAt(hours(48) - 1)).toMatchObject({ bookingId });
    expect(await factsAt(hours(48))).toBeNull();
    await giveFeedback(as(db, athlete, completedAt), { bookingId, rating: 5 });
    expect(await factsAt(minutes(1))).toBeNull();
  });
});

describe("a session", () => {
  test("becomes final once both waits are over, at that instant", async ({ db }) => {
    const { bookingId, coach } = await makeCompleted(db, startsAt);
    const finalise = (after: number) => finaliseSession(at(db, after), { bookingId });
    await advanceWait(at(db, hours(48)), { bookingId, kind: "FEEDBACK" });
    expect(await finalise(hours(48))).toBe(false);
    await giveEvaluation(as(db, coach, later(completedAt, days(3))), { bookingId, effort: 4, technique: 4 });
    expect(await Promise.all([finalise(days(3)), finalise(days(3)), finalise(days(4))])).toEqual([true, true, true]);
    const { finalisedAt } = await db.sessionRecord.findUniqueOrThrow({ where: { bookingId } });
    expect(await finalise(days(5))).toBe(true);
    expect((await db.sessionRecord.findUniqueOrThrow({ where: { bookingId } })).finalisedAt).toEqual(finalisedAt);
  });

  test("is resumed an hour after a deadline or after both answers, unless it is final", async ({ db }) => {
    const { bookingId, athlete, coach } = await makeCompleted(db, startsAt);
    const resumed = (after: number) => resumeSessions(at(db, after));
    expect(await resumed(hours(49))).toBe(0);
    expect(await resumed(hours(49) + 1)).toBe(1);
    const answeredAt = later(completedAt, hours(47));
    await giveFeedback(as(db, athlete, answeredAt), { bookingId, rating: 5 });
    expect(await resumed(days(3))).toBe(0);
    await giveEvaluation(as(db, coach, answeredAt), { bookingId, effort: 4, technique: 4 });
    expect(await resumed(hours(48))).toBe(0);
    expect(await resumed(hours(48) + 1)).toBe(1);
    await finaliseSession(at(db, hours(48)), { bookingId });
    expect(await resumed(days(9))).toBe(0);
  });
});
