import type { Db } from "@zea/db/client";
import { constraintOf } from "@zea/db/constraints";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { makeConfirmed } from "../../testing/session.ts";
import { type Anyone, type Ctx, system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { adjustPayment } from "../session/adjust-payment.ts";
import { completeSession } from "../session/complete-session.ts";
import { earlier, hours, later } from "../time.ts";
import { advanceStatement } from "./advance-statement.ts";
import { acceptStatement, disputeStatement } from "./answer-statement.ts";
import { closeReport } from "./close-report.ts";
import { draftReport } from "./draft-report.ts";
import { listExceptions, listMissingMonths } from "./exception-queries.ts";
import { findLineDetails } from "./report-queries.ts";
import { openLastMonth, requestReport } from "./request-report.ts";
import { reviewReport } from "./review-report.ts";

const as = <Actor extends Anyone>(db: Db, actor: Actor, now: Date): Ctx<Actor> => ({ db, now, actor });
const december = new Date("2026-12-01T06:00:00Z");

const completed = (
  db: Db,
  coach: { id: string; sessionTypeId: string },
  start: string,
  minutes?: number,
  rate?: number | null,
) => makeSession(db, { coach, start, minutes, rate });

async function drafted(db: Db, month = "2026-11", now = december) {
  const { reportId } = await requestReport(as(db, await makeAdmin(db), now), { month });
  await draftReport(as(db, system, now), { reportId });
  return reportId;
}

const linesOf = (db: Db, reportId: string) =>
  db.paymentLine.findMany({ where: { reportId }, orderBy: [{ kind: "asc" }, { fromDate: "asc" }] });

/** The sums of a report are those of what it claims, and nothing else counts. */
async function expectSums(db: Db, reportId: string) {
  const lines = (await linesOf(db, reportId)).filter(({ struckAt }) => !struckAt);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const records = await db.sessionRecord.findMany({ where: { reportId } });
  const adjustments = await db.payAdjustment.findMany({ where: { reportId } });
  const ofSessions = lines.filter(({ kind }) => kind !== "ADJUSTMENT");
  const ofAdjustments = lines.filter(({ kind }) => kind === "ADJUSTMENT");
  expect(sum(ofSessions.map((line) => line.amountMinor))).toBe(sum(records.map((one) => one.amountMinor ?? 0)));
  expect(sum(ofSessions.map((line) => line.minutes))).toBe(sum(records.map((one) => one.billableMinutes)));
  expect(sum(ofSessions.map((line) => line.sessionCount))).toBe(records.length);
  expect(sum(ofAdjustments.map((line) => line.amountMinor))).toBe(sum(adjustments.map((one) => one.amountMinor)));
}

test("an administrator records a session for its coach, and two of an athlete that overlap name each other", async ({
  db,
}) => {
  const startsAt = new Date("2026-11-10T10:00:00Z");
  const [one, other] = [await makeConfirmed(db, startsAt), await makeConfirmed(db, startsAt)];
  const actualEnd = later(startsAt, hours(1));
  for (const { bookingId, coach, admin } of [one, other]) {
    const times = { bookingId, actualStart: startsAt, actualEnd };
    const record = await completeSession(as(db, admin, later(startsAt, hours(30))), times);
    expect(record).toMatchObject({ coachId: coach.id, amountMinor: 2500 });
  }
  await db.$executeRaw`
    update booking set athlete_id = ${one.athlete.id}::uuid, starts_at = starts_at + interval '1 hour',
      ends_at = ends_at + interval '1 hour' where id = ${other.bookingId}::uuid`;
  const { overlaps } = await listExceptions(as(db, one.admin, december), { month: "2026-11" });
  const ids = overlaps.map((session) => [session.bookingId, session.other.bookingId].sort());
  expect(ids).toEqual([[one.bookingId, other.bookingId].sort()]);
});

describe("a payment report", () => {
  test("has a line per coach and club-local week, cut at the month's edge, of real minutes and frozen amounts", async ({
    db,
  }) => {
    const [coach, other] = [await makeCoach(db), await makeCoach(db)];
    // 23:30 in Madrid on 31 October, and 00:30 on 1 November
    await completed(db, coach, "2026-10-31T22:30:00Z", 20);
    await completed(db, coach, "2026-10-31T23:30:00Z", 62);
    await completed(db, coach, "2026-11-02T09:00:00Z", 45);
    await completed(db, coach, "2026-11-30T22:50:00Z", 30);
    await completed(db, other, "2026-11-08T09:00:00Z", 60, 3000);
    await completed(db, other, "2026-11-09T09:00:00Z", 60, null);
    const reportId = await drafted(db);
    const lines = await linesOf(db, reportId);
    const dates = ({ fromDate, toDate }: { fromDate: Date; toDate: Date }) =>
      `${fromDate.toISOString().slice(5, 10)}/${toDate.toISOString().slice(5, 10)}`;
    expect(
      lines.filter((one) => one.coachId === coach.id).map((one) => [dates(one), one.minutes, one.amountMinor]),
    ).toEqual([
      ["11-01/11-01", 62, 2583],
      ["11-02/11-08", 45, 1875],
      ["11-30/11-30", 30, 1250],
    ]);
    expect(lines.filter((one) => one.coachId === other.id)).toMatchObject([{ minutes: 60, amountMinor: 3000 }]);
    await expectSums(db, reportId);
    expect(await listMissingMonths(as(db, await makeAdmin(db), december), { month: "2026-11" })).toEqual(["2026-10"]);
  });

  test("exists once per month, however often it is requested at once", async ({ db }) => {
    const coach = await makeCoach(db);
    for (let day = 1; day <= 9; day += 1) await completed(db, coach, `2026-11-0${day}T09:00:00Z`);
    const ids = await Promise.all(Array.from({ length: 6 }, () => drafted(db)));
    expect(new Set(ids).size).toBe(1);
    expect(await db.paymentLine.count()).toBe(3);
    await expectSums(db, ids[0] as string);
    await expect(drafted(db, "2026-12")).rejects.toMatchObject({ reason: "payment.month_open" });
  });

  test("pays late sessions of a reviewed month, marked as late, and leaves those of an unreviewed month", async ({
    db,
  }) => {
    const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
    await completed(db, coach, "2026-10-06T09:00:00Z");
    const october = await drafted(db, "2026-10");
    await completed(db, coach, "2026-11-03T09:00:00Z");
    const lateDraft = await completed(db, coach, "2026-10-07T09:00:00Z");
    const november = await drafted(db);
    expect(await linesOf(db, november)).toMatchObject([{ kind: "SESSIONS", sessionCount: 1 }]);
    const review = () => reviewReport(as(db, admin, december), { reportId: october });
    await expect(review()).rejects.toMatchObject({ reason: "payment.draft_stale", details: { count: 1 } });
    await draftReport(as(db, system, december), { reportId: october });
    await review();
    expect(await db.sessionRecord.findUnique({ where: { bookingId: lateDraft } })).toMatchObject({ reportId: october });
    const late = await completed(db, coach, "2026-10-08T09:00:00Z");
    await draftReport(as(db, system, december), { reportId: november });
    expect(await linesOf(db, november)).toMatchObject([{ kind: "SESSIONS" }, { kind: "LATE", sessionCount: 1 }]);
    expect(await db.sessionRecord.findUnique({ where: { bookingId: late } })).toMatchObject({ reportId: november });
    await draftReport(as(db, system, december), { reportId: october });
    expect(await linesOf(db, october)).toMatchObject([{ sessionCount: 2 }]);
    await expectSums(db, november);
  });

  test("is drafted only if there is something to pay, by an administrator or on the first of the month", async ({
    db,
  }) => {
    const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
    expect(await openLastMonth(as(db, system, december))).toBe(null);
    const request = requestReport(as(db, admin, december), { month: "2026-11" });
    await expect(request).rejects.toMatchObject({ reason: "payment.empty" });
    expect(await db.paymentReport.count()).toBe(0);
    await completed(db, coach, "2026-11-03T09:00:00Z");
    const opened = await openLastMonth(as(db, system, december));
    expect(await openLastMonth(as(db, system, december))).toEqual(opened);
    expect(await db.auditEntry.count({ where: { action: "payment.draft", actorId: null } })).toBe(1);
  });

  test("strikes a disputed line, whose sessions come with the next report; silence counts as acceptance", async ({
    db,
  }) => {
    const [coach, other, admin] = [await makeCoach(db), await makeCoach(db), await makeAdmin(db)];
    const disputed = await completed(db, coach, "2026-11-03T09:00:00Z");
    await completed(db, coach, "2026-11-10T09:00:00Z");
    await completed(db, other, "2026-11-03T09:00:00Z");
    await adjustPayment(as(db, admin, december), {
      bookingId: disputed,
      amountMinor: -500,
      reason: "Menos tiempo",
      requestKey: uuidv7(),
    });
    const reportId = await drafted(db);
    await reviewReport(as(db, admin, december), { reportId });
    const statement = await db.paymentStatement.findFirstOrThrow({ where: { coachId: coach.id } });
    const line = await db.paymentLine.findFirstOrThrow({
      where: { coachId: coach.id, kind: "SESSIONS" },
      orderBy: { fromDate: "asc" },
    });
    const foreign = acceptStatement(as(db, other, december), { statementId: statement.id });
    await expect(foreign).rejects.toMatchObject({ reason: "statement.not_found" });
    const dispute = { statementId: statement.id, lines: [{ lineId: line.id, reason: "Faltan veinte minutos" }] };
    await disputeStatement(as(db, coach, december), dispute);
    const another = { ...dispute, lines: [{ lineId: line.id, reason: "Faltan diez minutos" }] };
    await expect(disputeStatement(as(db, coach, december), another)).rejects.toMatchObject({
      reason: "statement.already_answered",
    });
    expect(await db.sessionRecord.findUnique({ where: { bookingId: disputed } })).toMatchObject({ reportId: null });
    expect(await findLineDetails(as(db, admin, december), { lineId: line.id })).toMatchObject({
      sessions: [{ bookingId: disputed }],
    });
    await expectSums(db, reportId);
    const silent = await db.paymentStatement.findFirstOrThrow({ where: { coachId: other.id } });
    await advanceStatement(as(db, system, earlier(silent.dueAt, 1)), { statementId: silent.id });
    expect(await db.paymentStatement.count({ where: { state: "OPEN" } })).toBe(1);
    await advanceStatement(as(db, system, silent.dueAt), { statementId: silent.id });
    expect(await db.paymentStatement.findUnique({ where: { id: silent.id } })).toMatchObject({ state: "SILENT" });
    await closeReport(as(db, admin, silent.dueAt), { reportId });
    const january = new Date("2027-01-01T06:00:00Z");
    const next = await drafted(db, "2026-12", january);
    expect(await linesOf(db, next)).toMatchObject([{ kind: "LATE", minutes: 60 }]);
  });

  test("closes with open statements only for a reason, and then refuses answers and changes", async ({ db }) => {
    const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
    const bookingId = await completed(db, coach, "2026-11-03T09:00:00Z");
    const adjusted = { bookingId, amountMinor: -500, reason: "Menos tiempo", requestKey: uuidv7() };
    await adjustPayment(as(db, admin, december), adjusted);
    const reportId = await drafted(db);
    const close = (reason?: string) => closeReport(as(db, admin, december), { reportId, reason });
    await expect(close()).rejects.toMatchObject({ reason: "payment.not_reviewed" });
    await reviewReport(as(db, admin, december), { reportId });
    await expect(close()).rejects.toMatchObject({ reason: "payment.statements_open" });
    await close("El banco cierra hoy");
    const { id: statementId } = await db.paymentStatement.findFirstOrThrow();
    const late = acceptStatement(as(db, coach, december), { statementId });
    await expect(late).rejects.toMatchObject({ reason: "statement.closed" });
    const files = await db.paymentFile.findMany({ orderBy: { profile: "asc" } });
    expect(files.map(({ profile }) => profile)).toEqual(["lines-es", "lines-plain", "sessions-es", "sessions-plain"]);
    const free = await completed(db, coach, "2026-11-04T09:00:00Z");
    await adjustPayment(as(db, admin, december), { ...adjusted, bookingId: free, requestKey: uuidv7() });
    const attempts = {
      "a line": "update payment_line set amount_minor = 1",
      "a strike": "update payment_line set struck_at = now(), struck_reason = 'x'",
      "a line's end": "delete from payment_line",
      "a line more": `insert into payment_line (id, report_id, coach_id, coach_name, kind, from_date, to_date, session_count, minutes, amount_minor)
        select uuidv7(), report_id, coach_id, 'x', 'LATE', '2026-01-01', '2026-01-01', 1, 1, 1 from payment_line`,
      "a file": "update payment_file set sha256 = ''",
      "a file's end": "delete from payment_file",
      "a file more": `insert into payment_file (report_id, profile, sha256, created_at)
        select report_id, 'x', sha256, created_at from payment_file`,
      "a file's bytes": "update payment_file_part set bytes = ''",
      "a file's bytes' end": "delete from payment_file_part",
      "bytes more": `insert into payment_file_part (report_id, profile, nth, bytes)
        select report_id, profile, nth + 100, bytes from payment_file_part`,
      "a statement": "update payment_statement set state = 'OPEN', answered_at = null",
      "a statement's end": "delete from payment_statement",
      "a statement more": `insert into payment_statement (id, report_id, coach_id, opened_at, due_at)
        select uuidv7(), report_id, coach_id, now(), now() from payment_statement`,
      "the report": "update payment_report set close_reason = 'x'",
      "the report's end": "delete from payment_report",
      "a record's release": "update session_record set report_id = null",
      "a record's pay": "update session_record set amount_minor = 1",
      "a record's time": "update session_record set billable_minutes = 1",
      "a record's end": "delete from session_record where report_id is not null",
      "a record's claim": `update session_record set report_id = (select id from payment_report) where booking_id = '${free}'`,
      "a paid record more": `insert into session_record (booking_id, coach_id, actual_start, actual_end, billable_minutes, completed_at, report_id)
        select uuidv7(), coach_id, actual_end, actual_end + interval '1 hour', 60, now(), report_id from session_record where report_id is not null`,
      "an adjustment's release": "update pay_adjustment set report_id = null where report_id is not null",
      "an adjustment's claim":
        "update pay_adjustment set report_id = (select id from payment_report) where report_id is null",
      "an adjustment's amount": "update pay_adjustment set amount_minor = 1",
      "an adjustment's end": "delete from pay_adjustment",
      "a paid adjustment more": `insert into pay_adjustment (id, booking_id, coach_id, amount_minor, reason, created_at, created_by_id, report_id)
        select uuidv7(), booking_id, coach_id, 1, 'x', now(), created_by_id, report_id from pay_adjustment where report_id is not null`,
      "all reports": "truncate payment_report cascade",
      "all lines": "truncate payment_line cascade",
      "all statements": "truncate payment_statement",
      "all files": "truncate payment_file",
      "all bytes": "truncate payment_file_part",
      "all adjustments": "truncate pay_adjustment cascade",
      "all records": "truncate session_record cascade",
      everything:
        "truncate payment_report, payment_line, payment_statement, payment_file, payment_file_part, payment_phase cascade",
    };
    const refusals: Record<string, string | null> = {};
    for (const [what, statement] of Object.entries(attempts)) {
      const refused = await db.$executeRawUnsafe(statement).catch((error) => error);
      refusals[what] = /guard|frozen|append_only/.test(constraintOf(refused) ?? "") ? "refused" : String(refused);
    }
    expect(refusals).toEqual(Object.fromEntries(Object.keys(attempts).map((what) => [what, "refused"])));
    expect(await db.sessionRecord.findUnique({ where: { bookingId } })).toMatchObject({ reportId });
    await expectSums(db, reportId);
  });
});
