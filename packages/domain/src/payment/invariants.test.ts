import { createDb, type Db } from "@zea/db/client";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { createDatabase } from "@zea/db/testing/template";
import { test } from "@zea/db/testing/test";
import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  acceptWarnings,
  adjustAnyway,
  draftMonth,
  draftMonthIfAny,
  expectConsistentReports,
} from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import { type Admin, system } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { hours, later, minutes } from "../time.ts";
import { advanceStatement } from "./advance-statement.ts";
import { answerDispute } from "./answer-dispute.ts";
import { acceptStatement, disputeStatement } from "./answer-statement.ts";
import { closeReport } from "./close-report.ts";
import { findPaidIn } from "./disputes.ts";
import { reviewReport } from "./review-report.ts";
import { setMissingRate } from "./set-missing-rate.ts";

/** Three past months, and the one after them, whose report pays what is left. */
const months = ["2026-10", "2026-11", "2026-12"] as const;
const lastMonth = "2027-01";
const now = new Date("2027-02-01T05:00:00Z");
const overdue = later(now, hours(48));
/** Midnight in Madrid, with which October begins. */
const first = new Date("2026-09-30T22:00:00Z");

type Club = {
  db: Db;
  admin: Admin;
  coaches: { role: "COACH"; id: string; sessionTypeId: string }[];
  bookingIds: string[];
};
type Action = (club: Club) => Promise<unknown>;

const bookingIdAt = ({ bookingIds }: Club, index: number) => bookingIds[index % bookingIds.length] ?? uuidv7();

const reportOf = async ({ db }: Club, month: string) =>
  (await db.paymentReport.findUnique({ where: { month }, select: { id: true } }))?.id ?? uuidv7();

async function statementOf(club: Club, month: string, coach: number) {
  const { id: coachId, role } = club.coaches[coach]!;
  const where = { reportId: await reportOf(club, month), coachId };
  const statement = await club.db.paymentStatement.findFirst({ where });
  return { actor: { role, id: coachId }, where, statementId: statement?.id ?? uuidv7() };
}

const anyMonth = fc.constantFrom(...months);
const anyCoach = fc.nat(2);
const anyRate = fc.constantFrom(2500, 3333, 1999, 0);

/** A session of up to eight hours in its own slot, nine hours from the next. */
const anySession = fc.record({
  coach: anyCoach,
  place: fc.nat(244),
  offset: fc.nat(59),
  minutes: fc.integer({ min: 1, max: 480 }),
  rate: fc.option(anyRate, { freq: 6 }),
});

type Session = typeof anySession extends fc.Arbitrary<infer T> ? T : never;

const hold =
  ({ coach, place, offset, minutes: length, rate }: Session): Action =>
  async (club) => {
    const start = later(first, hours(9 * place) + minutes(offset)).toISOString();
    club.bookingIds.push(await makeSession(club.db, { coach: club.coaches[coach]!, start, minutes: length, rate }));
  };

const anySessions = fc
  .uniqueArray(anySession, { minLength: 3, maxLength: 14, selector: ({ coach, place }) => `${coach} ${place}` })
  .map((sessions) => sessions.map(hold));

const draft =
  (month: string): Action =>
  ({ db, admin }) =>
    draftMonthIfAny(db, admin, month, now);
const review =
  (month: string): Action =>
  async (club) => {
    await acceptWarnings(club.db, club.admin, month, now);
    await reviewReport(as(club.db, club.admin, now), { reportId: await reportOf(club, month) });
  };
const close =
  (month: string): Action =>
  async (club) => {
    await acceptWarnings(club.db, club.admin, month, overdue);
    await closeReport(as(club.db, club.admin, overdue), {
      reportId: await reportOf(club, month),
      reason: "El banco cierra",
    });
  };
const accept =
  (month: string, coach: number): Action =>
  async (club) => {
    const { actor, statementId } = await statementOf(club, month, coach);
    await acceptStatement(as(club.db, actor, now), { statementId });
  };
const silence =
  (month: string, coach: number): Action =>
  async (club) => {
    const { statementId } = await statementOf(club, month, coach);
    await advanceStatement(as(club.db, system, overdue), { statementId });
  };
const dispute =
  (month: string, coach: number, every: number): Action =>
  async (club) => {
    const { actor, where, statementId } = await statementOf(club, month, coach);
    const lines = await club.db.paymentLine.findMany({ where, orderBy: { id: "asc" } });
    const disputed = lines.filter((_, index) => index % every === 0);
    const reasons = disputed.map(({ id: lineId }) => ({ lineId, reason: "Faltan minutos" }));
    await disputeStatement(as(club.db, actor, now), { statementId, lines: reasons });
  };
/** Answers the oldest open dispute, whichever month's it is. */
const answer =
  (amountMinor: number | null): Action =>
  async ({ db, admin }) => {
    const where = { struckAt: { not: null }, answer: null };
    const line = await db.paymentLine.findFirst({ where, orderBy: { id: "asc" } });
    if (!line) return;
    const { id: lineId, adjustmentId, struckIds } = line;
    const ctx = as(db, admin, now);
    const asked = { lineId, reason: "Tenías razón", shown: { paidIn: await findPaidIn(ctx, line) } };
    if (!amountMinor) return answerDispute(ctx, { ...asked, kind: "REFUSED" });
    const adjusted = adjustmentId && (await db.payAdjustment.findUniqueOrThrow({ where: { id: adjustmentId } }));
    const bookingId = adjusted ? adjusted.bookingId : (struckIds[0] ?? "");
    await answerDispute(ctx, { ...asked, kind: "ACCEPTED", bookingId, amountMinor });
  };
const adjust =
  (index: number, amountMinor: number): Action =>
  (club) =>
    adjustAnyway(as(club.db, club.admin, now), {
      bookingId: bookingIdAt(club, index),
      requestKey: uuidv7(),
      amountMinor,
      reason: "Corrección",
    });
const fill =
  (index: number, hourlyRateMinor: number): Action =>
  (club) =>
    setMissingRate(as(club.db, club.admin, now), { bookingId: bookingIdAt(club, index), hourlyRateMinor });

type Timed = { at: number; action: Action };

const anyAt = fc.nat(999);
const timed = (action: fc.Arbitrary<Action>): fc.Arbitrary<Timed> => fc.record({ at: anyAt, action });

/** A month from its draft to its close, with anything else in between. */
const courseOf = (month: string): fc.Arbitrary<Timed[]> => {
  const anyAnswer = (coach: number) =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(accept(month, coach)) },
      { weight: 1, arbitrary: fc.constant(silence(month, coach)) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 2 }).map((every) => dispute(month, coach, every)) },
    );
  const anyEnd = fc.boolean().map((isClosed) => (isClosed ? [close(month)] : []));
  return fc
    .tuple(fc.tuple(anyAnswer(0), anyAnswer(1), anyAnswer(2)), anyEnd, fc.array(anyAt, { minLength: 7, maxLength: 7 }))
    .map(([answers, end, instants]) => {
      const ordered = instants.toSorted((one, other) => one - other);
      const actions = [draft(month), draft(month), review(month), ...answers, ...end];
      return actions.map((action, index) => ({ action, at: ordered[index] ?? 0 }));
    });
};

const anyAdjustment = fc
  .tuple(fc.nat(20), fc.integer({ min: -9_000, max: 9_000 }))
  .map(([one, by]) => adjust(one, by || 1));
const anyDisputeAnswer = fc.integer({ min: -2_000, max: 2_000 }).map(answer);
const anyFill = fc.tuple(fc.nat(20), anyRate).map(([one, rate]) => fill(one, rate));
const anyStray = fc.tuple(anyMonth, fc.constantFrom(draft, review, close)).map(([month, action]) => action(month));

/** Sessions mixed with payment actions, so that many are recorded after their month was drafted, reviewed or closed. */
const anyHistory = fc
  .tuple(
    anySessions.chain((sessions) => fc.tuple(...sessions.map((action) => timed(fc.constant(action))))),
    fc.array(timed(anyAdjustment), { minLength: 2, maxLength: 6 }),
    fc.array(timed(anyDisputeAnswer), { maxLength: 4 }),
    fc.array(timed(anyFill), { maxLength: 2 }),
    fc.array(timed(anyStray), { maxLength: 2 }),
    ...months.map(courseOf),
  )
  .map((parts) => parts.flat().toSorted((one, other) => one.at - other.at))
  .map((actions) => actions.map(({ action }) => action));

async function inClub(work: (club: Club) => Promise<void>): Promise<void> {
  const db = createDb((await createDatabase()).url, { max: 4 });
  const coaches = [await makeCoach(db), await makeCoach(db), await makeCoach(db)];
  await work({ db, admin: await makeAdmin(db), coaches, bookingIds: [] }).finally(() => db.$disconnect());
}

/** What a verb refuses is no matter here. */
const tryTo = (action: Promise<unknown>) =>
  action.catch((error: unknown) => (error instanceof DomainError ? null : Promise.reject(error)));

describe("whatever happens, in any order", { timeout: repetitionTimeout(240_000) }, () => {
  test("lines add up to the sessions and adjustments of their report, and in the end all is paid, once", async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, (actions) =>
        inClub(async (club) => {
          for (const action of actions) {
            await tryTo(action(club));
            await expectConsistentReports(club.db);
          }
          await settle(club);
          await expectAllPaid(club.db);
        }),
      ),
      { numRuns: repetitions(12, 100), endOnFailure: true },
    );
  });

  test("the same sessions make the same lines, whenever each was recorded and however often the draft was made", async () => {
    const anyTwoOrders = fc
      .uniqueArray(anySession, { minLength: 3, maxLength: 14, selector: ({ coach, place }) => `${coach} ${place}` })
      .chain((sessions) =>
        fc.record({
          sessions: fc.constant(sessions),
          other: fc.shuffledSubarray(sessions, { minLength: sessions.length }),
          draftedAfter: fc.nat(14),
        }),
      );
    await fc.assert(
      fc.asyncProperty(anyTwoOrders, ({ sessions, other, draftedAfter }) =>
        inClub(async (club) => {
          for (const session of sessions) await hold(session)(club);
          for (const month of months) await draft(month)(club);
          const once = await linesOf(club);
          await inClub(async (again) => {
            for (const [index, session] of other.entries()) {
              await hold(session)(again);
              if (index === draftedAfter) for (const month of months.toReversed()) await draft(month)(again);
            }
            for (const month of months) await draft(month)(again);
            expect(await linesOf(again)).toEqual(once);
          });
        }),
      ),
      { numRuns: repetitions(6, 100), endOnFailure: true },
    );
  });
});

test("a rate that changes within a week leaves one line, the sum of what each session was worth", async ({ db }) => {
  const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
  // 50 minutes at 33.33 make 27.775, rounded to 27.78; at 19.99 they make 16.6583, rounded to 16.66
  await makeSession(db, { coach, start: "2026-11-03T09:00:00Z", minutes: 50, rate: 3333 });
  await makeSession(db, { coach, start: "2026-11-04T09:00:00Z", minutes: 50, rate: 3333 });
  await makeSession(db, { coach, start: "2026-11-05T09:00:00Z", minutes: 50, rate: 1999 });
  await draftMonth(db, admin, "2026-11", now);
  expect(await db.paymentLine.findMany()).toMatchObject([
    { sessionCount: 3, minutes: 150, amountMinor: 2778 + 2778 + 1666 },
  ]);
});

/** Ends every month, and pays what is left with the next one. */
async function settle(club: Club): Promise<void> {
  for (const [index, bookingId] of club.bookingIds.entries()) {
    await tryTo(setMissingRate(as(club.db, club.admin, now), { bookingId, hourlyRateMinor: 2000 + index }));
  }
  for (const month of months) {
    await draft(month)(club);
    await tryTo(review(month)(club));
    await tryTo(close(month)(club));
  }
  await draft(lastMonth)(club);
  await expectConsistentReports(club.db);
}

/** Nothing is lost: all lines together are worth what all sessions and adjustments are. */
async function expectAllPaid(db: Db): Promise<void> {
  expect(await db.sessionRecord.count({ where: { reportId: null } })).toBe(0);
  expect(await db.payAdjustment.count({ where: { reportId: null } })).toBe(0);
  const records = await db.sessionRecord.aggregate({ _sum: { amountMinor: true, billableMinutes: true } });
  const adjustments = await db.payAdjustment.aggregate({ _sum: { amountMinor: true } });
  const lines = await db.paymentLine.aggregate({
    where: { struckAt: null },
    _sum: { amountMinor: true, minutes: true },
  });
  expect(lines._sum).toEqual({
    amountMinor: (records._sum.amountMinor ?? 0) + (adjustments._sum.amountMinor ?? 0),
    minutes: records._sum.billableMinutes,
  });
}

const linesOf = async ({ db, coaches }: Club) => {
  const lines = await db.paymentLine.findMany({
    orderBy: [{ fromDate: "asc" }, { kind: "asc" }],
    include: { report: { select: { month: true } } },
  });
  return lines
    .map(({ report, coachId, kind, fromDate, toDate, sessionCount, minutes: lineMinutes, amountMinor }) => [
      report.month,
      coaches.findIndex(({ id }) => id === coachId),
      kind,
      fromDate.toISOString(),
      toDate.toISOString(),
      sessionCount,
      lineMinutes,
      amountMinor,
    ])
    .map(String)
    .sort();
};
