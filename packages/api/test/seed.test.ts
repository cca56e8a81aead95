import type { PrismaClient } from "@zea/db/generated/client";
import { test } from "@zea/db/testing/test";
import { now } from "@zea/domain/clock";
import { clubTimeZone } from "@zea/domain/club";
import { listExceptions } from "@zea/domain/payment/exception-queries";
import { addMonths, days, earlier, hours, later, monthOf, monthPeriod } from "@zea/domain/time";
import { expect } from "vitest";
import { seedClub } from "../src/seed/seed-club.ts";
import { callAuth } from "../testing/sign-in.ts";

test("the demo club is complete and consistent, and only events of open matters are undelivered", async ({ db }) => {
  const summary = await seedClub(db);
  const present = await now(db);

  const backwards = await db.$queryRaw`
    select id from (select id, created_at, lag(created_at) over (partition by athlete_id order by id) as before
      from credit_entry) entry where before > created_at`;
  expect(backwards).toEqual([]);

  const statuses = await db.booking.groupBy({ by: ["status"], _count: true });
  const counts = Object.fromEntries(statuses.map(({ status, _count }) => [status, _count]));
  for (const status of ["CONFIRMED", "COMPLETED", "CANCELLED", "NO_SHOW", "REJECTED"])
    expect(counts[status]).toBeGreaterThan(0);
  expect(counts.REQUESTED).toBeUndefined();

  const open = await db.outboxEvent.findMany({ where: { deliveredAt: null } });
  const upcoming = await db.booking.count({ where: { status: "CONFIRMED", startsAt: { gt: present } } });
  const rounds = await db.onboardingRound.count({ where: { state: "OPEN" } });
  expect(upcoming).toBeGreaterThan(5);
  expect(rounds).toBe(3);
  expect(await db.registration.count({ where: { expiresAt: { gt: present } } })).toBe(1);
  expect(open.filter(({ name }) => name === "booking/confirmed")).toHaveLength(upcoming);
  expect(open.filter(({ name }) => name === "athlete/registered")).toHaveLength(rounds);
  const unfinal = await db.sessionRecord.findMany({ where: { finalisedAt: null }, select: { bookingId: true } });
  expect(open.filter(({ name }) => name === "session/completed").map(({ subjectId }) => subjectId)).toHaveLength(
    unfinal.length,
  );
  const ahead = { state: "OPEN" as const, dueAt: { gt: present } };
  const statements = await db.paymentStatement.count({ where: ahead });
  const requests = await db.creditRequest.count({ where: ahead });
  expect(open.filter(({ name }) => name === "statement/opened")).toHaveLength(statements);
  expect(open.filter(({ name }) => name === "credits/requested")).toHaveLength(requests);
  expect(open).toHaveLength(upcoming + rounds + unfinal.length + statements + requests);
  expect(await db.mail.count({ where: { state: "REQUESTED" } })).toBe(0);
  expect(await db.user.count({ where: { NOT: { email: { endsWith: ".test" } } } })).toBe(0);

  const waiting = { state: "OPEN" as const };
  expect(await db.answerWait.count({ where: { ...waiting, dueAt: { lte: present } } })).toBe(0);
  expect(await db.sessionRecord.count({ where: { finalisedAt: null, booking: { waits: { none: waiting } } } })).toBe(0);
  expect(
    await db.sessionRecord.count({ where: { finalisedAt: { not: null }, booking: { waits: { some: waiting } } } }),
  ).toBe(0);
  const at = (name: string) => ({ user: { email: `${name}@zea.test` } });
  const fresh = { ...waiting, remindersDone: 0, booking: { athlete: at("atleta"), coach: at("entrenadora") } };
  const owed = await db.answerWait.findMany({ where: fresh });
  expect(new Set(owed.map(({ kind }) => kind))).toEqual(new Set(["FEEDBACK", "EVALUATION"]));
  expect(await db.mail.count({ where: { subjectId: { in: owed.map(({ id }) => id) } } })).toBe(0);
  expect(await db.answerWait.count({ where: { state: "TIMED_OUT" } })).toBeGreaterThan(10);
  const missed = { status: "NO_SHOW" as const, startsAt: { gt: earlier(present, days(7)) } };
  expect(await db.booking.count({ where: { ...missed, coach: at("entrenadora") } })).toBeGreaterThan(0);

  await expectPaymentReports(db);

  for (const [app, name] of [
    ["web", "atleta"],
    ["web", "entrenadora"],
    ["admin", "admin"],
    ["web", "nueva"],
  ] as const) {
    expect(summary).toContain(`${name}@zea.test`);
    const response = await callAuth(db, app, "/sign-in/email", {
      email: `${name}@zea.test`,
      password: "zea-demo-2026",
    });
    expect(response.status, name).toBe(200);
  }
  const broke = await db.creditAccount.findFirstOrThrow({
    where: { athlete: { user: { email: "sincreditos@zea.test" } } },
  });
  expect(broke.balance).toBe(0);
}, 120_000);

/** All past months are paid except the last, which is a draft since 6 a.m. on the 1st, with exceptions of each kind. */
async function expectPaymentReports(db: PrismaClient): Promise<void> {
  const present = await now(db);
  const reports = await db.paymentReport.findMany({
    orderBy: { month: "asc" },
    include: { statements: { select: { state: true } }, files: true, phases: true },
  });
  const month = addMonths(monthOf(present, clubTimeZone), -1);
  const { from, to } = monthPeriod(month, clubTimeZone);
  const paid = reports.filter((report) => report.month < month);
  expect(paid.length).toBeGreaterThan(3);
  expect(new Set(paid.map(({ state }) => state))).toEqual(new Set(["CLOSED"]));
  for (const { files, phases } of reports) expect([files.length, phases.length]).toEqual([4, 7]);
  const states = paid.flatMap(({ statements }) => statements.map(({ state }) => state));
  expect(new Set(states)).toEqual(new Set(["ACCEPTED", "SILENT", "DISPUTED"]));
  expect(await db.paymentLine.count({ where: { struckAt: { not: null } } })).toBe(1);
  const wrong = await db.$queryRaw`
    select p.month from payment_report p
    left join lateral (select sum(minutes) as minutes, sum(amount_minor) as amount from payment_line l
      where l.report_id = p.id and l.struck_at is null and l.kind <> 'ADJUSTMENT') l on true
    left join lateral (select sum(billable_minutes) as minutes, sum(amount_minor) as amount from session_record r
      where r.report_id = p.id) r on true
    where (l.minutes, l.amount) is distinct from (r.minutes, r.amount)`;
  expect(wrong).toEqual([]);

  const cronAt = later(to, hours(6));
  const drafts = reports.filter((report) => report.month === month);
  expect(drafts.map(({ state, draftedAt }) => ({ state, draftedAt }))).toEqual(
    present < cronAt ? [] : [{ state: "DRAFT", draftedAt: cronAt }],
  );
  if (drafts.length > 0) {
    expect(await db.sessionRecord.count({ where: { reportId: null, actualStart: { lt: from } } })).toBe(0);
    const lines = await db.paymentLine.groupBy({ by: ["kind"], where: { reportId: drafts[0]?.id } });
    expect(lines.map(({ kind }) => kind).sort()).toEqual(["ADJUSTMENT", "LATE", "SESSIONS"]);
  }
  const admin = await db.user.findFirstOrThrow({ where: { role: "ADMIN" } });
  const found = await listExceptions({ db, now: present, actor: { role: "ADMIN", id: admin.id } }, { month });
  expect([found.withoutRate.length, found.overlaps.length, found.missingMonths]).toEqual([2, 1, []]);
  const owed = { id: { in: found.unrecorded.map(({ bookingId }) => bookingId) } };
  const coaches = await db.booking.findMany({ where: owed, select: { coach: { select: { user: true } } } });
  expect(coaches.length).toBeGreaterThan(1);
  expect(coaches.map(({ coach }) => coach.user.email)).toContain("entrenadora@zea.test");

  const asked = { state: "OPEN" as const, athlete: { user: { email: "sincreditos@zea.test" } } };
  expect(await db.creditRequest.findMany({ where: asked })).toMatchObject([{ credits: 5 }]);
  const soon = { gte: present, lt: later(present, days(30)) };
  expect(await db.coachDocument.count({ where: { expiresOn: soon } })).toBe(1);
}
