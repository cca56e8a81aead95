import type { Db } from "@zea/db/client";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { draftMonth } from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import { type Admin, system, visitor } from "../context.ts";
import { days, earlier, later, minutes } from "../time.ts";
import { findStatementMailFacts } from "./payment-mail-facts.ts";
import { reviewReport } from "./review-report.ts";
import { findLinkedStatements, mintStatementToken } from "./statement-link.ts";

const endsAt = new Date("2026-11-20T09:00:00Z");
const reasonOf = (error: { reason?: string }) => error.reason;

type Coach = Awaited<ReturnType<typeof makeCoach>>;

/** A month's statement of the coach, sent to them early in the month after; returns when. */
async function sendStatement(db: Db, admin: Admin, coach: Coach, month: string, sentAt: string): Promise<Date> {
  const at = new Date(sentAt);
  await makeSession(db, { coach, start: `${month}-10T09:00:00Z` });
  const report = await draftMonth(db, admin, month, earlier(at, minutes(30)));
  await reviewReport(as(db, admin, earlier(at, minutes(20))), report);
  return at;
}

async function prepare(db: Db) {
  const [admin, coach] = [await makeAdmin(db), await makeCoach(db)];
  await sendStatement(db, admin, coach, "2026-09", "2026-10-02T09:00:00Z");
  await sendStatement(db, admin, coach, "2026-10", "2026-11-02T09:00:00Z");
  await db.user.update({ where: { id: coach.id }, data: { revokedAt: endsAt } });
  const token = await mintStatementToken(as(db, system, endsAt), { coachId: coach.id });
  const open = (at: Date) => findLinkedStatements(as(db, visitor, at), { token });
  return { admin, coach, token, open };
}

test("a former coach's link opens their own latest statements without the athletes' names, those of later months too", async ({
  db,
}) => {
  const { admin, coach, open } = await prepare(db);
  const other = await makeCoach(db);
  await makeSession(db, { coach: other, start: "2026-11-11T09:00:00Z" });
  const opened = await open(endsAt);
  expect(opened).toMatchObject({ coachName: expect.any(String), expiresAt: later(endsAt, days(60)) });
  expect(opened.statements.map(({ report, lines }) => [report.month, lines.length])).toEqual([
    ["2026-10", 1],
    ["2026-09", 1],
  ]);
  const names = (await db.user.findMany({ where: { role: "ATHLETE" } })).map((athlete) => athlete.name);
  for (const name of names) expect(JSON.stringify(opened)).not.toContain(`"${name}"`);

  await sendStatement(db, admin, coach, "2026-11", "2026-12-02T09:00:00Z");
  const { statements } = await open(later(endsAt, days(60)));
  expect(statements.map(({ report }) => report.month)).toEqual(["2026-11", "2026-10", "2026-09"]);
  expect(new Set(statements.map(({ coachId }) => coachId))).toEqual(new Set([coach.id]));
});

test("the link works for 60 days to the instant, not before an end of access is set, and no other does", async ({
  db,
}) => {
  const { coach, token, open } = await prepare(db);
  await open(later(endsAt, days(60)));
  expect(await open(later(endsAt, days(60) + 1)).catch(reasonOf)).toBe("statement.link_invalid");
  const unknown = findLinkedStatements(as(db, visitor, endsAt), { token: "a".repeat(43) });
  expect(await unknown.catch(reasonOf)).toBe("statement.link_invalid");
  expect(JSON.stringify(await db.statementToken.findMany())).not.toContain(token);
  await db.user.update({ where: { id: coach.id }, data: { revokedAt: null } });
  expect(await open(endsAt).catch(reasonOf)).toBe("statement.link_invalid");
});

test("the mail of a later statement carries a link of its own, as long as links work", async ({ db }) => {
  const { admin, coach } = await prepare(db);
  const at = await sendStatement(db, admin, coach, "2026-11", "2026-12-02T09:00:00Z");
  const { id } = await db.paymentStatement.findFirstOrThrow({
    where: { coachId: coach.id, report: { month: "2026-11" } },
  });
  const facts = (now: Date) => findStatementMailFacts(as(db, system, now), id);
  await db.paymentStatement.update({ where: { id }, data: { state: "OPEN", dueAt: later(endsAt, days(90)) } });
  const mailed = await facts(at);
  const { statements } = await findLinkedStatements(as(db, visitor, at), { token: mailed?.token ?? "" });
  expect(statements[0]?.id).toBe(id);
  expect(await facts(later(endsAt, days(60) + 1))).toBeNull();
  await db.user.update({ where: { id: coach.id }, data: { revokedAt: null } });
  expect(await facts(at)).toMatchObject({ token: null });
});
