import { test } from "@zea/db/testing/test";
import { afterAll, expect } from "vitest";
import { outcomes } from "../src/booking-outcome.ts";
import { type Answer, call, procedures } from "../testing/call.ts";
import { rightInputs } from "../testing/inputs.ts";
import { collectMails } from "../testing/mails.ts";
import { callerOf, nameOf, type Role, rolesOf } from "../testing/roles.ts";
import { fingerprint, makeWorld, type World } from "../testing/world.ts";

afterAll(() => outcomes().close());

const roles: Role[] = ["visitor", "athlete", "coach", "admin"];

function expectTurnedAway({ status, refusal }: Answer, about: string): void {
  expect([401, 403], about).toContain(status);
  expect(["request.unauthenticated", "request.forbidden"], about).toContain(refusal?.reason);
}

test("the table of roles knows every procedure", () => {
  expect(Object.keys(rolesOf).sort()).toEqual(procedures.map(nameOf).sort());
});

test("each procedure turns away every role but its own, and nothing changes", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const world = await makeWorld(db);
  const inputs = rightInputs(world);
  const before = await fingerprint(db);
  for (const procedure of procedures) {
    const name = nameOf(procedure);
    for (const role of roles.filter((one) => !rolesOf[name]?.includes(one))) {
      // an administrator's cookie is none of the web's: it stands for a visitor there
      if (rolesOf[name]?.includes("visitor")) continue;
      expectTurnedAway(await call(db, procedure, inputs[name], world.cookies[role]), `${name} as ${role}`);
    }
  }
  expect(await fingerprint(db)).toEqual(before);
});

test("each procedure serves its own roles", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  collectMails();
  const world = await makeWorld(db);
  const inputs = rightInputs(world);
  const last = ["account.revokeOtherSessions", "profile.requestReactivation", "booking.request"];
  const ordered = [...procedures].sort((a, b) => last.indexOf(a.path) - last.indexOf(b.path));
  for (const procedure of ordered) {
    const name = nameOf(procedure);
    for (const role of rolesOf[name] ?? []) {
      const { status, refusal } = await call(db, procedure, inputs[name], world.cookies[role]);
      expect([401, 403], `${name} as ${role}`).not.toContain(status);
      expect(status, `${name} as ${role}: ${refusal?.reason}`).toBeLessThan(500);
    }
  }
}, 60_000);

const othersThings = (
  { bookings, people, payroll }: World,
  inputs: Record<string, object>,
  otherSession: string,
): Record<string, object> => ({
  "web account.revokeSession": { id: otherSession },
  "web agenda.starts": { ...inputs["web agenda.starts"], athleteId: people.gone.id },
  "web agenda.book": { ...inputs["web agenda.book"], athleteId: people.gone.id },
  "web agenda.previewCancel": bookings.otherCoachs,
  "web agenda.cancel": { ...bookings.otherCoachs, reason: "Estoy enferma" },
  "web athlete.get": { athleteId: people.gone.id, by: "month" },
  "web booking.follow": bookings.othersOpen,
  "web booking.outcome": bookings.others,
  "web booking.get": bookings.others,
  "web booking.previewCancel": bookings.others,
  "web booking.cancel": bookings.others,
  "web booking.withdraw": bookings.othersOpen,
  "web feedback.give": { ...inputs["web feedback.give"], ...bookings.others },
  "web session.get": bookings.otherCoachs,
  "web session.start": { ...bookings.otherCoachs, secondsAgo: 5 },
  "web session.stop": { ...bookings.otherCoachs, secondsAgo: 5 },
  "web session.reset": bookings.otherCoachs,
  "web session.quote": { ...inputs["web session.quote"], ...bookings.otherCoachs },
  "web session.complete": { ...inputs["web session.complete"], ...bookings.otherCoachs },
  "web session.previewMiss": bookings.otherCoachs,
  "web session.miss": bookings.otherCoachs,
  "web session.undoMiss": bookings.otherCoachs,
  "web session.evaluate": { ...inputs["web session.evaluate"], ...bookings.otherCoachs },
  "web statement.get": payroll.otherCoachs.statement,
  "web statement.parts": payroll.otherCoachs.line,
  "web statement.accept": payroll.otherCoachs.statement,
  "web statement.dispute": { ...inputs["web statement.dispute"], ...payroll.otherCoachs.statement },
  "admin account.revokeSession": { id: otherSession },
  "admin athlete.get": { athleteId: people.coach.id },
  "admin athlete.reactivate": { athleteId: people.coach.id },
  "admin athlete.extend": { athleteId: people.coach.id, dueAt: new Date("2190-01-01") },
  "admin athlete.sessions": { athleteId: people.coach.id, page: 1 },
  "admin athlete.trail": { athleteId: people.coach.id },
  "admin athlete.previewDeactivation": { athleteId: people.coach.id },
  "admin athlete.deactivate": { ...inputs["admin athlete.deactivate"], athleteId: people.coach.id },
  "admin credit.ledger": { athleteId: people.coach.id, page: 1 },
  "admin credit.grant": { ...inputs["admin credit.grant"], athleteId: people.coach.id },
  "admin credit.adjust": { ...inputs["admin credit.adjust"], athleteId: people.coach.id },
  "admin credit.expireLot": { ...inputs["admin credit.expireLot"], athleteId: people.coach.id },
  "admin credit.findRequest": { requestId: people.coach.id },
  "admin credit.approve": { ...inputs["admin credit.approve"], requestId: people.coach.id },
  "admin credit.refuse": { ...inputs["admin credit.refuse"], requestId: people.coach.id },
  "admin calendar.get": { bookingId: people.coach.id },
  "admin calendar.starts": { ...inputs["admin calendar.starts"], athleteId: people.coach.id },
  "admin calendar.book": { ...inputs["admin calendar.book"], athleteId: people.coach.id },
  "admin calendar.previewCancel": { bookingId: people.coach.id },
  "admin calendar.cancel": { ...inputs["admin calendar.cancel"], bookingId: people.coach.id },
  "admin coach.get": { coachId: people.athlete.id },
  "admin coach.invite": { ...inputs["admin coach.invite"], sessionTypeIds: [people.athlete.id] },
  "admin coach.update": { ...inputs["admin coach.update"], coachId: people.athlete.id },
  "admin coach.activate": { coachId: people.athlete.id, isActive: false },
  "admin coach.addRate": { ...inputs["admin coach.addRate"], coachId: people.athlete.id },
  "admin coach.addDocument": { ...inputs["admin coach.addDocument"], coachId: people.athlete.id },
  "admin coach.removeDocument": { documentId: people.athlete.id },
  "admin person.renewInvitation": { personId: people.athlete.id },
  "admin person.revoke": { personId: people.coach.id, reason: "Deja el club" },
  "admin sessionType.add": { ...inputs["admin sessionType.add"], coachIds: [people.athlete.id] },
  "admin sessionType.update": { ...inputs["admin sessionType.update"], sessionTypeId: people.athlete.id },
  "admin payment.parts": { lineId: people.coach.id },
  "admin payment.review": { reportId: people.coach.id },
  "admin payment.close": { ...inputs["admin payment.close"], reportId: people.coach.id },
  "admin payment.fillRate": { ...inputs["admin payment.fillRate"], bookingId: people.coach.id },
  "admin payment.nudge": { bookingId: people.coach.id },
  "admin session.get": { bookingId: people.coach.id },
  "admin session.undoMiss": { ...inputs["admin session.undoMiss"], bookingId: people.coach.id },
  "admin session.adjust": { ...inputs["admin session.adjust"], bookingId: people.coach.id },
  "admin wait.get": { waitId: bookings.done.bookingId },
  "admin wait.remind": { waitId: bookings.done.bookingId },
  "admin wait.extend": { ...inputs["admin wait.extend"], waitId: bookings.done.bookingId },
  "admin wait.close": { ...inputs["admin wait.close"], waitId: bookings.done.bookingId },
});

/** Procedures whose ids name nothing that belongs to one person. */
const ofNobody = ["web booking.quote", "web booking.request", "web coach.get", "web slot.month"];
const pages = ["web booking.list", "admin analytics.rows", "admin calendar.week"];

test("another's id answers as one that does not exist, and nothing changes", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const world = await makeWorld(db);
  const { id } = await db.session.findFirstOrThrow({ where: { userId: world.people.other.id } });
  const inputs = rightInputs(world);
  const theirs = othersThings(world, inputs, id);
  const takesIds = Object.entries(inputs).filter(([, input]) => /[0-9a-f]{8}-/.test(JSON.stringify(input)));
  expect(takesIds.map(([name]) => name).sort()).toEqual([...Object.keys(theirs), ...ofNobody, ...pages].sort());

  const before = await fingerprint(db);
  for (const procedure of procedures.filter((one) => nameOf(one) in theirs)) {
    const name = nameOf(procedure);
    const headers = world.cookies[callerOf(procedure)];
    const { status, refusal } = await call(db, procedure, theirs[name], headers);
    const unknown = Object.fromEntries(
      Object.entries(theirs[name]!).map(([key, value]) => [
        key,
        typeof value === "string" && /^[0-9a-f]{8}-/.test(value) ? "019b0000-0000-7000-8000-000000000000" : value,
      ]),
    );
    const missing = await call(db, procedure, unknown, headers);
    const bare = (answer: Answer["refusal"]) => ({ ...answer, requestId: null });
    expect([missing.status, bare(missing.refusal)], name).toEqual([status, bare(refusal)]);
    if (!name.includes("extend")) expect(status, name).toBe(404);
    expect(status, name).toBeGreaterThanOrEqual(400);
  }
  expect(await fingerprint(db)).toEqual(before);
});

test("lists show the reader's own bookings only, even from another's place in them", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies, bookings, people } = await makeWorld(db);
  const list = procedures.find((one) => nameOf(one) === "web booking.list")!;
  for (const input of [{ when: "upcoming" }, { when: "upcoming", cursor: bookings.others.bookingId }]) {
    const { data } = await call(db, list, input, cookies.athlete);
    const ids = (data as { bookings: { id: string }[] }).bookings.map(({ id }) => id);
    expect(await db.booking.count({ where: { id: { in: ids }, athleteId: people.other.id } })).toBe(0);
  }
});

test("a coach disputes lines of the own statement only", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies, payroll } = await makeWorld(db);
  const dispute = procedures.find((one) => nameOf(one) === "web statement.dispute")!;
  const before = await fingerprint(db);
  const lines = [payroll.own.line, payroll.otherCoachs.line].map((line) => ({ ...line, reason: "No la reconozco" }));
  const { status, refusal } = await call(db, dispute, { ...payroll.own.statement, lines }, cookies.coach);
  expect([status, refusal?.reason]).toEqual([404, "payment.line_not_found"]);
  expect(await fingerprint(db)).toEqual(before);
});

test("a role that is taken away holds from the next call on", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies, people } = await makeWorld(db);
  const list = procedures.find((one) => nameOf(one) === "admin athlete.list")!;
  expect((await call(db, list, {}, cookies.admin)).status).toBe(200);
  await db.user.update({ where: { id: people.admin.id }, data: { role: "COACH" } });
  expect((await call(db, list, {}, cookies.admin)).status).toBe(401);
});
