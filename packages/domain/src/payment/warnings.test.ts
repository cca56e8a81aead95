import type { Db } from "@zea/db/client";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { repetitions } from "@zea/db/testing/repetitions";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { acceptWarnings, adjustAnyway, draftMonth } from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import type { Admin } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { acceptWarning } from "./accept-warning.ts";
import { disputeStatement } from "./answer-statement.ts";
import { closeReport } from "./close-report.ts";
import { listWarnings } from "./find-warnings.ts";
import { requestReview } from "./request-review.ts";
import { reviewReport } from "./review-report.ts";

const now = new Date("2026-12-01T06:00:00Z");
const month = "2026-11";

const adjust = (db: Db, admin: Admin, bookingId: string, amountMinor: number) =>
  adjustAnyway(as(db, admin, now), { bookingId, amountMinor, reason: "Corrección", requestKey: uuidv7() });

/** The warnings of November, drafted again. */
async function draftAndList(db: Db, admin: Admin) {
  const { reportId } = await draftMonth(db, admin, month, now);
  const ctx = as(db, admin, now);
  const warnings = await listWarnings(ctx, { month });
  const inputs = warnings.map(({ kind, subjectId, facts }) => ({ reportId, kind, subjectId, facts }));
  return { reportId, ctx, warnings, inputs };
}

const said = (warnings: Awaited<ReturnType<typeof listWarnings>>) =>
  warnings.map(({ kind, values, otherMinor, accepted }) => ({
    kind,
    ...values,
    otherMinor,
    isOpen: accepted === null,
  }));

describe("a report warns", () => {
  test("of a total and a coach's total below zero, to the cent, with the line that does it", async ({ db }) => {
    const [coach, other, admin] = [await makeCoach(db), await makeCoach(db), await makeAdmin(db)];
    const bookingId = await makeSession(db, { coach, start: "2026-11-03T09:00:00Z" });
    await makeSession(db, { coach: other, start: "2026-11-03T09:00:00Z" });
    await adjust(db, admin, bookingId, -2_500);
    expect((await draftAndList(db, admin)).warnings).toEqual([]);
    await adjust(db, admin, bookingId, -1);
    const { warnings } = await draftAndList(db, admin);
    expect(said(warnings)).toEqual([{ kind: "COACH_NEGATIVE", amountMinor: -1, otherMinor: null, isOpen: true }]);
    const line = await db.paymentLine.findFirstOrThrow({ orderBy: { amountMinor: "asc" } });
    expect(warnings[0]).toMatchObject({ subjectId: coach.id, lineId: line.id });
    await adjust(db, admin, bookingId, -59_499);
    expect(said((await draftAndList(db, admin)).warnings)).toMatchObject([
      { kind: "REPORT_NEGATIVE", amountMinor: -57_000 },
      { kind: "COACH_NEGATIVE", amountMinor: -59_500 },
    ]);
  });

  test("of a rate of zero, and of one three times the club's highest other", async ({ db }) => {
    const [coach, other, admin] = [await makeCoach(db), await makeCoach(db), await makeAdmin(db)];
    const rates = [7_499, 7_500, 0, 0, 2_500];
    for (const [day, rate] of rates.entries())
      await makeSession(db, { coach, start: `2026-11-1${day}T09:00:00Z`, rate });
    await makeSession(db, { coach: other, start: "2026-11-03T09:00:00Z" });
    const { warnings } = await draftAndList(db, admin);
    expect(said(warnings)).toEqual([
      { kind: "RATE_ZERO", rateMinor: 0, sessions: 2, otherMinor: 2_500, isOpen: true },
      { kind: "RATE_HIGH", rateMinor: 7_500, sessions: 1, otherMinor: 2_500, isOpen: true },
    ]);
  });

  test("of a session over four hours, not of one of four", async ({ db }) => {
    const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
    await makeSession(db, { coach, start: "2026-11-03T09:00:00Z", minutes: 240 });
    const long = await makeSession(db, { coach, start: "2026-11-04T09:00:00Z", minutes: 241 });
    const { warnings } = await draftAndList(db, admin);
    expect(warnings).toMatchObject([
      { kind: "SESSION_LONG", subjectId: long, bookingId: long, values: { minutes: 241 } },
    ]);
  });

  test("of a coach's total at twice last month's, not of a coach without one", async ({ db }) => {
    const [coach, other, fresh, admin] = [
      await makeCoach(db),
      await makeCoach(db),
      await makeCoach(db),
      await makeAdmin(db),
    ];
    await makeSession(db, { coach, start: "2026-10-05T09:00:00Z", minutes: 60 });
    await makeSession(db, { coach: other, start: "2026-10-05T09:00:00Z", minutes: 60 });
    await draftMonth(db, admin, "2026-10", now);
    await makeSession(db, { coach, start: "2026-11-05T09:00:00Z", minutes: 120 });
    await makeSession(db, { coach: other, start: "2026-11-05T09:00:00Z", minutes: 119 });
    await makeSession(db, { coach: fresh, start: "2026-11-05T09:00:00Z", minutes: 180 });
    const { warnings } = await draftAndList(db, admin);
    expect(warnings).toMatchObject([
      { kind: "COACH_DOUBLED", subjectId: coach.id, values: { amountMinor: 5_000, beforeMinor: 2_500 } },
    ]);
  });
});

test("review and close wait for every answer; a value that changes asks again, and the old answer is kept", async ({
  db,
}) => {
  const [coach, other, admin] = [await makeCoach(db), await makeCoach(db), await makeAdmin(db)];
  const bookingId = await makeSession(db, { coach, start: "2026-11-03T09:00:00Z" });
  await makeSession(db, { coach: other, start: "2026-11-03T09:00:00Z", minutes: 480 });
  await adjust(db, admin, bookingId, -10_000);
  const first = await draftAndList(db, admin);
  expect(first.inputs).toHaveLength(2);
  await acceptWarning(first.ctx, { ...first.inputs[0]!, note: "Devuelve un anticipo" });
  const open = { reason: "payment.warnings_open", details: { count: 1 } };
  const { reportId, ctx } = first;
  await expect(requestReview(ctx, { reportId })).rejects.toMatchObject(open);
  await acceptWarning(ctx, first.inputs[1]!);
  await adjust(db, admin, bookingId, -1);
  const second = await draftAndList(db, admin);
  expect(said(second.warnings)).toMatchObject([
    { kind: "COACH_NEGATIVE", amountMinor: -7_501, isOpen: true },
    { kind: "SESSION_LONG", isOpen: false },
  ]);
  await expect(acceptWarning(ctx, first.inputs[0]!), "its note is another").rejects.toMatchObject({
    reason: "payment.warning_accepted",
  });
  const elsewhere = { ...first.inputs[0]!, facts: '{"amountMinor":-7502}' };
  await expect(acceptWarning(ctx, elsewhere)).rejects.toMatchObject({ reason: "request.outcome_changed" });
  await acceptWarnings(db, admin, month, now);
  await reviewReport(ctx, { reportId });
  const statement = await db.paymentStatement.findFirstOrThrow({ where: { coachId: coach.id } });
  const line = await db.paymentLine.findFirstOrThrow({ where: { coachId: coach.id, kind: "SESSIONS" } });
  const lines = [{ lineId: line.id, reason: "Faltan diez minutos" }];
  await disputeStatement(as(db, { role: "COACH", id: coach.id }, now), { statementId: statement.id, lines });
  const close = () => closeReport(ctx, { reportId, reason: "El banco cierra hoy" });
  await expect(close()).rejects.toMatchObject(open);
  await acceptWarnings(db, admin, month, now);
  await close();
  const kept = await db.acceptedWarning.findMany({
    where: { kind: "COACH_NEGATIVE" },
    orderBy: { id: "asc" },
    select: { facts: true, note: true, acceptedById: true, acceptedAt: true },
  });
  const by = { acceptedById: admin.id, acceptedAt: now };
  expect(kept).toEqual([
    { facts: '{"amountMinor":-7500}', note: "Devuelve un anticipo", ...by },
    { facts: '{"amountMinor":-7501}', note: null, ...by },
    { facts: '{"amountMinor":-10001}', note: null, ...by },
  ]);
  expect((await listWarnings(ctx, { month })).map(({ kind }) => kind)).toEqual(["COACH_NEGATIVE", "SESSION_LONG"]);
  const late = { ...first.inputs[0]!, facts: '{"amountMinor":-1}' };
  await expect(acceptWarning(ctx, late)).rejects.toMatchObject({ reason: "payment.closed" });
  await expect(db.acceptedWarning.deleteMany()).rejects.toThrow();
  await expect(db.acceptedWarning.create({ data: { ...late, id: uuidv7(), ...by } })).rejects.toThrow();
});

test("a warning answered by two at once has one answer, and the same answer twice is one", async ({ db }) => {
  const [coach, admin, colleague] = [await makeCoach(db), await makeAdmin(db), await makeAdmin(db)];
  const sessions = repetitions(20, 100);
  for (let nth = 0; nth < sessions; nth += 1) {
    const day = String(1 + (nth % 30)).padStart(2, "0");
    const start = `2026-11-${day}T${String(5 + 5 * Math.floor(nth / 30)).padStart(2, "0")}:00:00Z`;
    await makeSession(db, { coach, start, minutes: 250 });
  }
  const { inputs, reportId } = await draftAndList(db, admin);
  expect(inputs).toHaveLength(sessions);
  for (const [round, input] of inputs.entries()) {
    const answers = [
      () => acceptWarning(as(db, admin, now), { ...input, note: "Torneo" }),
      () => acceptWarning(as(db, admin, now), { ...input, note: "Torneo" }),
      () => acceptWarning(as(db, colleague, now), { ...input, note: "Stage" }),
    ];
    const settled = await Promise.allSettled((round % 2 === 0 ? answers : answers.toReversed()).map((act) => act()));
    const { acceptedById } = await db.acceptedWarning.findFirstOrThrow({ where: input });
    const refused = settled.filter(({ status }) => status === "rejected").length;
    expect(refused).toBe(acceptedById === admin.id ? 1 : 2);
  }
  expect(await db.acceptedWarning.count({ where: { reportId } })).toBe(sessions);
  expect(await db.auditEntry.count({ where: { action: "payment.accept_warning" } })).toBe(sessions);
});
