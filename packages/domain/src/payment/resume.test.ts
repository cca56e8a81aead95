import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach, makeSession } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { draftMonth } from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import { system } from "../context.ts";
import { requestCredits } from "../credit/request-credits.ts";
import { resumeCreditRequests } from "../credit/resume-credit-requests.ts";
import { hours, later, minutes } from "../time.ts";
import { acceptStatement } from "./answer-statement.ts";
import { finishPhase } from "./draft-phases.ts";
import { requestReview } from "./request-review.ts";
import { resumeReports, resumeReviews } from "./resume-reports.ts";
import { resumeStatements } from "./resume-statements.ts";
import { reviewReport } from "./review-report.ts";
import { undoReview } from "./undo-review.ts";

const now = new Date("2026-12-01T06:00:00Z");

const asked = (db: Db, name: string, subjectId: string) => db.outboxEvent.count({ where: { name, subjectId } });

test("a draft that was not finished within an hour is asked for again, but not while it is under way", async ({
  db,
}) => {
  const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
  await makeSession(db, { coach, start: "2026-11-03T09:00:00Z" });
  const { reportId } = await draftMonth(db, admin, "2026-11", now);
  const resume = (after: number) => resumeReports(as(db, system, later(now, after)));
  expect(await resume(hours(2))).toBe(0);
  await db.outboxEvent.updateMany({ data: { deliveredAt: now } });
  expect(await resume(hours(1))).toBe(0);
  expect(await resume(hours(1) + 1)).toBe(1);
  expect(await resume(hours(3))).toBe(0);
  await db.outboxEvent.updateMany({ data: { deliveredAt: now } });
  expect(await resume(hours(2))).toBe(0);
  expect(await resume(hours(3))).toBe(1);
  expect(await asked(db, "payment-report/requested", reportId)).toBe(3);
  await db.outboxEvent.updateMany({ data: { deliveredAt: now } });
  await finishPhase(as(db, system, later(now, hours(3))), { reportId }, "notify", 1);
  expect(await resume(hours(9))).toBe(0);
  await db.paymentPhase.deleteMany();
  await reviewReport(as(db, admin, now), { reportId });
  expect(await resume(hours(9))).toBe(0);
});

test("a review that was not made five minutes after its end has its run started again, unless it was undone", async ({
  db,
}) => {
  const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
  await makeSession(db, { coach, start: "2026-11-03T09:00:00Z" });
  const { reportId } = await draftMonth(db, admin, "2026-11", now);
  const request = () => requestReview(as(db, admin, now), { reportId });
  const { reviewDueAt } = await request();
  const resume = (after: number) => resumeReviews(as(db, system, later(reviewDueAt!, after)));
  expect(await resume(minutes(5))).toBe(0);
  expect(await resume(minutes(5) + 1)).toBe(1);
  expect(await asked(db, "payment-report/review.requested", reportId)).toBe(2);
  await undoReview(as(db, admin, now), { reportId, shown: { reviewDueAt: reviewDueAt! } });
  expect(await resume(hours(9))).toBe(0);
  await request();
  await reviewReport(as(db, admin, now), { reportId });
  expect(await resume(hours(9))).toBe(0);
});

test("a statement that is open an hour past its deadline has its run started again", async ({ db }) => {
  const [coach, other, admin] = [await makeCoach(db), await makeCoach(db), await makeAdmin(db)];
  for (const one of [coach, other]) await makeSession(db, { coach: one, start: "2026-11-03T09:00:00Z" });
  const { reportId } = await draftMonth(db, admin, "2026-11", now);
  await reviewReport(as(db, admin, now), { reportId });
  const [own, others] = [coach, other].map(({ id: coachId }) => ({ reportId_coachId: { reportId, coachId } }));
  const answered = await db.paymentStatement.findUniqueOrThrow({ where: own! });
  const open = await db.paymentStatement.findUniqueOrThrow({ where: others! });
  await acceptStatement(as(db, { role: "COACH", id: coach.id }, now), { statementId: answered.id });
  expect(await resumeStatements(as(db, system, later(open.dueAt, hours(1))))).toBe(0);
  expect(await resumeStatements(as(db, system, later(open.dueAt, hours(1) + 1)))).toBe(1);
  expect(await asked(db, "statement/opened", open.id)).toBe(2);
  expect(await asked(db, "statement/opened", answered.id)).toBe(1);
});

test("a request for credits that is open an hour past its deadline has its run started again", async ({ db }) => {
  const { requestId } = await requestCredits(as(db, await makeAthlete(db), now), { credits: 5 });
  const { dueAt } = await db.creditRequest.findUniqueOrThrow({ where: { id: requestId } });
  expect(await resumeCreditRequests(as(db, system, later(dueAt, hours(1))))).toBe(0);
  expect(await resumeCreditRequests(as(db, system, later(dueAt, hours(1) + 1)))).toBe(1);
  expect(await asked(db, "credits/requested", requestId)).toBe(2);
});
