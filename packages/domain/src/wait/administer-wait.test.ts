import type { Db } from "@zea/db/client";
import { makeAdmin } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as, makeCompleted } from "../../testing/session.ts";
import { system } from "../context.ts";
import { giveEvaluation, giveFeedback } from "../session/give-answer.ts";
import { days, earlier, hours, later, minutes } from "../time.ts";
import { advanceWait, askForAnswer } from "./advance-wait.ts";
import { closeWait } from "./close-wait.ts";
import { extendWait } from "./extend-wait.ts";
import { inspectWait, listWaits } from "./queries.ts";
import { remindWait } from "./remind-wait.ts";

const startsAt = new Date("2026-11-24T09:00:00Z");
const reason = "Está de viaje";
const reasonOf = (error: { reason?: string }) => error.reason;
const completed = (db: Db) => makeCompleted(db, startsAt);

function auditOf(db: Db, bookingId: string) {
  return db.auditEntry.findMany({
    where: { entityId: bookingId, action: { startsWith: "wait." } },
    orderBy: { id: "asc" },
    include: { personal: true },
  });
}

describe("a reminder by an administrator", () => {
  test("is one mail and one audit entry, however often the button is pressed", async ({ db }) => {
    const { admin, athlete, bookingId, feedback, completedAt } = await completed(db);
    const ctx = as(db, admin, later(completedAt, hours(3)));
    const pressed = await Promise.all(Array.from({ length: 5 }, () => remindWait(ctx, feedback)));
    expect(pressed).toEqual(Array(5).fill({ remindedAt: ctx.now }));
    const [mail, ...more] = await db.mail.findMany({ where: { subjectId: feedback.waitId } });
    expect(mail).toMatchObject({ kind: "feedback-reminder", recipientId: athlete.id });
    expect(more).toEqual([]);
    expect(await auditOf(db, bookingId)).toMatchObject([{ action: "wait.remind", actorId: admin.id }]);
  });

  test("is refused within an hour of the last mail about the wait", async ({ db }) => {
    const { admin, coach, bookingId, evaluation, completedAt } = await completed(db);
    await askForAnswer(as(db, system, completedAt), { bookingId, kind: "EVALUATION" });
    const early = remindWait(as(db, admin, later(completedAt, minutes(59))), evaluation);
    expect(await early.catch(reasonOf)).toBe("wait.reminded_recently");
    await remindWait(as(db, admin, later(completedAt, hours(1))), evaluation);
    const mails = await db.mail.findMany({ where: { subjectId: evaluation.waitId }, orderBy: { id: "asc" } });
    expect(mails.map(({ kind }) => kind)).toEqual(["evaluation-asked", "evaluation-reminder-first"]);
    expect(new Set(mails.map(({ recipientId }) => recipientId))).toEqual(new Set([coach.id]));
  });

  test("repeats the latest scheduled reminder, and leaves the schedule as it is", async ({ db }) => {
    const { admin, bookingId, evaluation, completedAt } = await completed(db);
    const ref = { bookingId, kind: "EVALUATION" as const };
    await remindWait(as(db, admin, later(completedAt, hours(2))), evaluation);
    await advanceWait(as(db, system, later(completedAt, days(2))), ref);
    await advanceWait(as(db, system, later(completedAt, days(5))), ref);
    await remindWait(as(db, admin, later(completedAt, days(6))), evaluation);
    const mails = await db.mail.findMany({ where: { subjectId: evaluation.waitId }, orderBy: { id: "asc" } });
    expect(mails.map(({ kind }) => kind.split("-").at(-1))).toEqual(["first", "first", "second", "second"]);
  });

  test("replaces a scheduled one that is due within the hour, which counts as sent", async ({ db }) => {
    const { admin, bookingId, feedback, evaluation, completedAt } = await completed(db);
    const due = later(completedAt, hours(24));
    await remindWait(as(db, admin, earlier(due, minutes(10))), feedback);
    const left = await advanceWait(as(db, system, due), { bookingId, kind: "FEEDBACK" });
    expect(left).toEqual({ state: "OPEN", nextAt: later(completedAt, hours(48)).toISOString() });
    expect(await db.mail.count({ where: { subjectId: feedback.waitId } })).toBe(1);
    await remindWait(as(db, admin, later(completedAt, days(2) - hours(1))), evaluation);
    await advanceWait(as(db, system, later(completedAt, days(2))), { bookingId, kind: "EVALUATION" });
    expect(await db.mail.count({ where: { subjectId: evaluation.waitId } })).toBe(2);
  });

  test("is refused from the deadline on, and once the answer is given", async ({ db }) => {
    const { admin, coach, bookingId, feedback, evaluation, completedAt } = await completed(db);
    const late = as(db, admin, later(completedAt, hours(48)));
    expect(await remindWait(late, feedback).catch(reasonOf)).toBe("wait.deadline_over");
    await giveEvaluation(as(db, coach, completedAt), { bookingId, effort: 4, technique: 4 });
    expect(await remindWait(late, evaluation).catch(reasonOf)).toBe("wait.not_open");
    expect(await db.mail.count({ where: { subjectId: { in: [feedback.waitId, evaluation.waitId] } } })).toBe(0);
  });
});

describe("an extended deadline", () => {
  test("takes effect, wakes the workflow, and is in the audit with its reason", async ({ db }) => {
    const { admin, athlete, bookingId, feedback, completedAt } = await completed(db);
    const dueAt = later(completedAt, days(4));
    await extendWait(as(db, admin, later(completedAt, hours(1))), { ...feedback, dueAt, reason });
    const event = await db.outboxEvent.findFirst({ where: { name: "feedback/given" } });
    expect(event).toMatchObject({ data: { bookingId } });
    expect(event?.data).not.toHaveProperty("closed");
    const before = later(completedAt, hours(48)).toISOString();
    expect(await auditOf(db, bookingId)).toMatchObject([
      {
        action: "wait.extend",
        reason: null,
        personal: [{ personId: athlete.id, reason }],
        values: { kind: "FEEDBACK", dueAtBefore: before, dueAt: dueAt.toISOString() },
      },
    ]);
    const at = (instant: Date) => advanceWait(as(db, system, instant), { bookingId, kind: "FEEDBACK" });
    expect(await at(later(completedAt, hours(48)))).toMatchObject({ state: "OPEN", nextAt: dueAt.toISOString() });
    expect(await at(dueAt)).toMatchObject({ state: "CLOSED" });
  });

  test("is never earlier, the same, in the past or years away", async ({ db }) => {
    const { admin, bookingId, feedback, completedAt } = await completed(db);
    const extend = (now: Date, dueAt: Date) =>
      extendWait(as(db, admin, now), { ...feedback, dueAt, reason }).catch(reasonOf);
    const due = later(completedAt, hours(48));
    expect(await extend(completedAt, earlier(due, minutes(1)))).toBe("wait.deadline_not_later");
    expect(await extend(completedAt, due)).toBe("wait.deadline_not_later");
    expect(await extend(later(due, hours(2)), later(due, hours(1)))).toBe("wait.deadline_not_later");
    expect(await extend(completedAt, later(completedAt, days(367)))).toBe("wait.deadline_too_far");
    expect(await db.answerWait.findUnique({ where: { id: feedback.waitId } })).toMatchObject({ dueAt: due });
    expect(await auditOf(db, bookingId)).toEqual([]);
  });

  test("and a timeout at the same instant have one outcome", async ({ db }) => {
    const { admin, bookingId, feedback, completedAt } = await completed(db);
    const due = later(completedAt, hours(48));
    for (let round = 0; round < 20; round++) {
      await db.answerWait.update({
        where: { id: feedback.waitId },
        data: { state: "OPEN", settledAt: null, dueAt: due },
      });
      const longer = later(due, days(1));
      const [extended, timedOut] = await Promise.allSettled([
        extendWait(as(db, admin, due), { ...feedback, dueAt: longer, reason }),
        advanceWait(as(db, system, due), { bookingId, kind: "FEEDBACK" }),
      ]);
      expect(timedOut.status).toBe("fulfilled");
      const wait = await db.answerWait.findUniqueOrThrow({ where: { id: feedback.waitId } });
      const isExtended = extended.status === "fulfilled";
      expect(wait).toMatchObject(isExtended ? { state: "OPEN", dueAt: longer } : { state: "TIMED_OUT", dueAt: due });
      expect(timedOut).toMatchObject({ value: { state: isExtended ? "OPEN" : "CLOSED" } });
    }
  }, 60_000);
});

describe("closing a wait", () => {
  test("ends it without an answer, announces that and keeps the reason; a later answer is late", async ({ db }) => {
    const { admin, athlete, bookingId, feedback, completedAt } = await completed(db);
    await closeWait(as(db, admin, later(completedAt, hours(1))), { ...feedback, reason });
    const event = await db.outboxEvent.findFirst({ where: { name: "feedback/given" } });
    expect(event).toMatchObject({ data: { bookingId, closed: true } });
    expect(await auditOf(db, bookingId)).toMatchObject([
      { action: "wait.close", actorId: admin.id, reason: null, personal: [{ personId: athlete.id, reason }] },
    ]);
    await giveFeedback(as(db, athlete, later(completedAt, hours(2))), { bookingId, rating: 4 });
    expect(await db.feedback.findFirst()).toMatchObject({ isLate: true });
    expect(await db.answerWait.findUnique({ where: { id: feedback.waitId } })).toMatchObject({ state: "CLOSED" });
    const again = closeWait(as(db, await makeAdmin(db), later(completedAt, hours(3))), { ...feedback, reason });
    expect(await again.catch(reasonOf)).toBe("wait.not_open");
  });

  test("and an answer at the same time have one outcome", async ({ db }) => {
    const { admin, athlete, bookingId, feedback, completedAt } = await completed(db);
    const now = later(completedAt, hours(1));
    for (let round = 0; round < 20; round++) {
      await db.feedback.deleteMany();
      await db.outboxEvent.deleteMany({ where: { name: "feedback/given" } });
      await db.answerWait.update({ where: { id: feedback.waitId }, data: { state: "OPEN", settledAt: null } });
      const [closed, answered] = await Promise.allSettled([
        closeWait(as(db, admin, now), { ...feedback, reason }),
        giveFeedback(as(db, athlete, now), { bookingId, rating: 5 }),
      ]);
      expect(answered.status).toBe("fulfilled");
      const isClosed = closed.status === "fulfilled";
      const wait = await db.answerWait.findUniqueOrThrow({ where: { id: feedback.waitId } });
      expect(wait.state).toBe(isClosed ? "CLOSED" : "ANSWERED");
      expect(await db.feedback.findFirst()).toMatchObject({ isLate: isClosed });
      expect(await db.outboxEvent.count({ where: { name: "feedback/given" } })).toBe(1);
    }
  }, 60_000);
});

describe("the list of open waits", () => {
  test("begins with the overdue ones, and shows who owes what, until when and what was mailed", async ({ db }) => {
    const { admin, athlete, coach, bookingId, feedback, completedAt } = await completed(db);
    await askForAnswer(as(db, system, completedAt), { bookingId, kind: "FEEDBACK" });
    const now = later(completedAt, hours(48));
    const { rows, total, counts } = await listWaits(as(db, admin, now), {});
    expect({ total, counts }).toEqual({ total: 2, counts: { FEEDBACK: 1, EVALUATION: 1 } });
    expect(rows).toMatchObject([
      {
        id: feedback.waitId,
        kind: "FEEDBACK",
        isOverdue: true,
        owedBy: { id: athlete.id, role: "ATHLETE" },
        dueAt: now,
        nextReminderAt: later(completedAt, hours(24)),
        mails: { count: 1, last: { kind: "feedback-asked", state: "REQUESTED", requestedAt: completedAt } },
      },
      {
        kind: "EVALUATION",
        isOverdue: false,
        owedBy: { id: coach.id, role: "COACH" },
        nextReminderAt: later(completedAt, days(2)),
        mails: { count: 0, last: null },
      },
    ]);
  });

  test("is filtered by kind and by a part of either name, without regard to accents, and paged", async ({ db }) => {
    const { admin, athlete, coach, completedAt } = await completed(db);
    await db.user.update({ where: { id: athlete.id }, data: { name: "Núria Peña" } });
    await db.coach.update({ where: { id: coach.id }, data: { displayName: "100% Fuerza" } });
    const find = async (input: object) => (await listWaits(as(db, admin, completedAt), input)).total;
    expect(await find({ search: "nuria" })).toBe(2);
    expect(await find({ search: "PEÑA", kind: "EVALUATION" })).toBe(1);
    expect(await find({ search: "100%" })).toBe(2);
    expect(await find({ search: "1%0" })).toBe(0);
    expect((await listWaits(as(db, admin, completedAt), { page: 2 })).rows).toEqual([]);
  });

  test("omits waits that are over, which can still be inspected", async ({ db }) => {
    const { admin, feedback, evaluation, completedAt } = await completed(db);
    const now = later(completedAt, hours(1));
    await remindWait(as(db, admin, now), feedback);
    await remindWait(as(db, admin, now), evaluation);
    await closeWait(as(db, admin, later(now, 1)), { ...feedback, reason });
    const ctx = as(db, admin, later(now, 2));
    expect((await listWaits(ctx, {})).rows.map(({ id }) => id)).toEqual([evaluation.waitId]);
    const { state, settledAt, trail, sent } = await inspectWait(ctx, feedback);
    expect({ state, settledAt }).toEqual({ state: "CLOSED", settledAt: later(now, 1) });
    expect(trail).toMatchObject([
      { action: "wait.close", reason, actorRole: "ADMIN" },
      { action: "wait.remind", reason: null },
    ]);
    expect(sent).toMatchObject([{ kind: "feedback-reminder" }]);
    const unknown = { waitId: "019b0000-0000-7000-8000-000000000000" };
    expect(await inspectWait(ctx, unknown).catch(reasonOf)).toBe("wait.not_found");
  });
});
