import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { acceptStatement, disputeStatement } from "@zea/domain/payment/answer-statement";
import { closeReport } from "@zea/domain/payment/close-report";
import { requestReport } from "@zea/domain/payment/request-report";
import { requestReview } from "@zea/domain/payment/request-review";
import { reviewReport, sendReview } from "@zea/domain/payment/review-report";
import { undoReview } from "@zea/domain/payment/undo-review";
import { earlier, hours, later, minutes } from "@zea/domain/time";
import { expect } from "vitest";
import { type Club, test } from "../../testing/club.ts";

/** 06:00 in Madrid on the first of April, in summer time. */
const firstOfApril = new Date("2035-04-01T04:00:00Z");

async function makeMarch(club: Club) {
  const [ana, ben] = [await makeCoach(club.db), await makeCoach(club.db)];
  const admin = await makeAdmin(club.db);
  await makeSession(club.db, { coach: ana, start: "2035-03-06T09:00:00Z", minutes: 62 });
  await makeSession(club.db, { coach: ben, start: "2035-03-31T21:30:00Z", minutes: 20 });
  // 00:30 in Madrid on the first of April
  await makeSession(club.db, { coach: ben, start: "2035-03-31T22:30:00Z" });
  return { ana, ben, admin };
}

const states = async ({ db }: Club) =>
  (await db.paymentStatement.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state);

test("the draft of a month is made and mailed to the administrators on the first of the next, at six in club time", async ({
  club,
}) => {
  const { admin } = await makeMarch(club);
  await club.moveTo(earlier(firstOfApril, minutes(1)));
  expect(await club.db.paymentReport.count()).toBe(0);
  await club.moveTo(later(firstOfApril, minutes(1)));
  expect(await club.db.paymentReport.findMany()).toMatchObject([{ month: "2035-03", state: "DRAFT" }]);
  const lines = await club.db.paymentLine.findMany({ orderBy: { amountMinor: "desc" } });
  expect(lines.map(({ minutes: real, amountMinor }) => [real, amountMinor])).toEqual([
    [62, 2583],
    [20, 833],
  ]);
  expect(club.subjects()).toEqual([expect.stringMatching(/^Nóminas de marzo de 2035/)]);
  const { reportId } = await requestReport(await club.ctx(admin), { month: "2035-03" });
  await club.settle();
  expect(await club.db.paymentReport.count()).toBe(1);
  expect(await club.db.paymentLine.count({ where: { reportId } })).toBe(2);
  expect(club.subjects()).toHaveLength(1);
  const runs = await club.runs("payment-report");
  expect(runs.map(({ status }) => status)).toEqual(["Completed", "Completed"]);
  expect(runs.map(({ steps }) => steps)).toEqual([
    ["open", "query", "minutes", "weeks", "report", "store", "draft-csv", "notify"],
    ["query", "minutes", "weeks", "report", "store", "draft-csv", "notify"],
  ]);
});

test("a coach accepts, another accepts by 48 hours of silence, and the report closes", async ({ club }) => {
  const { ana, admin } = await makeMarch(club);
  await club.moveTo(later(firstOfApril, minutes(1)));
  const { id: reportId } = await club.db.paymentReport.findFirstOrThrow();
  await reviewReport(await club.ctx(admin), { reportId });
  await club.settle();
  expect(club.subjects().slice(1)).toEqual(Array(2).fill(expect.stringMatching(/^Tu liquidación de marzo de 2035/)));
  const own = await club.db.paymentStatement.findFirstOrThrow({ where: { coachId: ana.id } });
  await acceptStatement(await club.ctx({ role: "COACH", id: ana.id }), { statementId: own.id });
  await club.moveTo(earlier(own.dueAt, minutes(1)));
  expect((await states(club)).sort()).toEqual(["ACCEPTED", "OPEN"]);
  await club.moveTo(later(own.dueAt, minutes(1)));
  expect((await states(club)).sort()).toEqual(["ACCEPTED", "SILENT"]);
  await closeReport(await club.ctx(admin), { reportId });
  await club.settle();
  expect((await club.runs("statement-sign-off")).map(({ status }) => status)).toEqual(["Completed", "Completed"]);
});

test("a review can be undone for ten minutes; then the statements are mailed, once", async ({ club }) => {
  const { admin } = await makeMarch(club);
  await club.moveTo(later(firstOfApril, minutes(1)));
  const { id: reportId } = await club.db.paymentReport.findFirstOrThrow();
  const request = async () => (await requestReview(await club.ctx(admin), { reportId })).reviewDueAt!;
  const undone = await request();
  await club.moveTo(earlier(undone, minutes(1)));
  expect(await states(club)).toEqual([]);
  await undoReview(await club.ctx(admin), { reportId, shown: { reviewDueAt: undone } });
  await club.settle();
  expect((await club.runs("report-review")).map(({ status }) => status)).toEqual(["Completed"]);
  const end = await request();
  await club.moveTo(later(undone, minutes(1)));
  expect(await states(club)).toEqual([]);
  await club.stopEngine();
  await club.startEngine();
  await club.moveTo(end);
  expect(await states(club)).toEqual(["OPEN", "OPEN"]);
  expect(club.subjects().slice(1)).toEqual(Array(2).fill(expect.stringMatching(/^Tu liquidación de marzo de 2035/)));
  await sendReview(await club.ctx(admin), { reportId });
  await club.settle();
  expect(club.subjects()).toHaveLength(3);
  expect((await club.runs("report-review")).map(({ status }) => status)).toEqual(["Completed", "Completed"]);
});

test("a review that is sent at once ends its ten minutes", async ({ club }) => {
  const { admin } = await makeMarch(club);
  await club.moveTo(later(firstOfApril, minutes(1)));
  const { id: reportId } = await club.db.paymentReport.findFirstOrThrow();
  await requestReview(await club.ctx(admin), { reportId });
  await club.settle();
  await sendReview(await club.ctx(admin), { reportId });
  await club.settle();
  expect(await states(club)).toEqual(["OPEN", "OPEN"]);
  expect((await club.runs("report-review")).map(({ status }) => status)).toEqual(["Completed"]);
});

test("a disputed line is paid in the next report; closing early ends the other coach's wait", async ({ club }) => {
  const { ana, ben, admin } = await makeMarch(club);
  await club.moveTo(later(firstOfApril, minutes(1)));
  const { id: reportId } = await club.db.paymentReport.findFirstOrThrow();
  await reviewReport(await club.ctx(admin), { reportId });
  const { id: statementId } = await club.db.paymentStatement.findFirstOrThrow({ where: { coachId: ana.id } });
  const { id: lineId } = await club.db.paymentLine.findFirstOrThrow({ where: { coachId: ana.id } });
  const dispute = { statementId, lines: [{ lineId, reason: "Faltan diez minutos" }] };
  await disputeStatement(await club.ctx({ role: "COACH", id: ana.id }), dispute);
  await closeReport(await club.ctx(admin), { reportId, reason: "El banco cierra hoy" });
  await club.moveTo(later(firstOfApril, hours(72)));
  expect((await states(club)).sort()).toEqual(["CLOSED_UNANSWERED", "DISPUTED"]);
  await club.moveTo(new Date("2035-05-01T04:01:00Z"));
  const april = await club.db.paymentReport.findUniqueOrThrow({
    where: { month: "2035-04" },
    include: { lines: true },
  });
  expect(april.lines.map(({ coachId, kind, minutes: real }) => [coachId === ben.id, kind, real]).sort()).toEqual([
    [false, "LATE", 62],
    [true, "SESSIONS", 60],
  ]);
});

test("their step ids stay the same, because runs in flight depend on them", async ({ club }) => {
  const { admin } = await makeMarch(club);
  await club.moveTo(later(firstOfApril, minutes(1)));
  const { id: reportId } = await club.db.paymentReport.findFirstOrThrow();
  await reviewReport(await club.ctx(admin), { reportId });
  await club.moveTo(later(firstOfApril, hours(49)));
  const steps = async (id: string) => [...new Set((await club.runs(id)).flatMap((run) => run.steps))].sort();
  expect(await steps("payment-report")).toMatchInlineSnapshot(`
    [
      "draft-csv",
      "minutes",
      "notify",
      "open",
      "query",
      "report",
      "store",
      "weeks",
    ]
  `);
  expect(await steps("report-review")).toMatchInlineSnapshot(`
    [
      "payment-report/review.settled-look",
    ]
  `);
  expect(await steps("statement-sign-off")).toMatchInlineSnapshot(`
    [
      "ask-for-sign-off",
      "statement/answered-advance-1",
      "statement/answered-look",
      "statement/answered-look-again-1",
      "statement/answered-wait-1",
    ]
  `);
});
