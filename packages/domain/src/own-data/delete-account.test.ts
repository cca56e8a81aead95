import { createHash } from "node:crypto";
import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach, makeSession } from "@zea/db/testing/factories";
import { listPersonalTables } from "@zea/db/testing/personal-tables";
import { test } from "@zea/db/testing/test";
import { deletedName } from "@zea/format/deleted-person";
import { describe, expect } from "vitest";
import { findText } from "../../testing/find-text.ts";
import { acceptWarnings, draftMonth } from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import { bookTraining, train } from "../../testing/training.ts";
import { completeProfile } from "../athlete/complete-profile.ts";
import { mintCalendarToken } from "../booking/calendar-token.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { requestBooking, requestBookingFor } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { addDocument } from "../coach/documents.ts";
import { type Admin, type Athlete, type Coach, system, visitor } from "../context.ts";
import { adjustCredits } from "../credit/adjust-credits.ts";
import { refuseCredits } from "../credit/decide-credits.ts";
import { requestCredits } from "../credit/request-credits.ts";
import { openFeed } from "../feed/open-feed.ts";
import { attachFile } from "../file/attach-file.ts";
import { setPhoto } from "../file/set-photo.ts";
import { uuidv7 } from "../id.ts";
import { findUnsettledMail } from "../mail/queries.ts";
import { settleMail } from "../mail/settle-mail.ts";
import { answerDispute } from "../payment/answer-dispute.ts";
import { disputeStatement } from "../payment/answer-statement.ts";
import { closeReport } from "../payment/close-report.ts";
import { reviewReport } from "../payment/review-report.ts";
import { mintStatementToken } from "../payment/statement-link.ts";
import { issuePasswordLink } from "../person/password-link.ts";
import { completeRegistration } from "../registration/complete-registration.ts";
import { openRegistration } from "../registration/open-registration.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { adjustPayment } from "../session/adjust-payment.ts";
import { giveEvaluation, giveFeedback } from "../session/give-answer.ts";
import { hours, later } from "../time.ts";
import { mintAnswerToken } from "../wait/answer-token.ts";
import { deleteAccount } from "./delete-account.ts";
import { keptTables } from "./own-tables.ts";
import { previewDeletion } from "./preview-deletion.ts";

const joined = new Date("2026-10-01T09:00:00Z");
const now = new Date("2026-11-24T09:00:00Z");
const november = new Date("2026-11-01T09:00:00Z");
const december = new Date("2026-12-01T09:00:00Z");
const reasonOf = (error: { reason?: string }) => error.reason;
const idOf = <Role extends "ATHLETE" | "COACH">({ role, id }: { role: Role; id: string }) => ({ role, id });

const texts = {
  name: "Aitana Rubio Vélez",
  email: "aitana.rubio@correo.test",
  birthDate: "1991-05-17",
  fullName: "Aitana María Rubio Vélez",
  goal: "Volver a correr en Cuenca",
  sport: "Triatlón de montaña",
  experience: "Entrené en Huesca",
  phone: "+34 611 222 333",
  emergencyContact: "Su hermana Lorea, 611 333 444",
  injuries: "Menisco derecho operado",
  comments: "Me encantó la sesión del menisco",
  notes: "El menisco aguanta bien",
  nextObjectives: "Que Aitana corra sin dolor",
  requestReason: "Me lo pidió Aitana al acabar",
  cancellationReason: "Aitana tiene gripe",
  refusal: "Aitana ya tiene créditos",
  address: "192.0.2.77",
  device: "Navegador de Aitana",
  newEmail: "aitana.nueva@correo.test",
  passkey: "Llave de Aitana",
  photo: "Foto de Aitana",
};
const adjustment = "Aitana pagó de más";

const shownOf = async (db: Db, actor: Athlete | Coach, at = now) => {
  const { bookings, credits } = await previewDeletion(as(db, actor, at));
  return { bookings: bookings.map(({ bookingId, isRefunded }) => ({ bookingId, isRefunded })), credits };
};
const remove = async (db: Db, actor: Athlete | Coach, at = now) =>
  deleteAccount({ ...as(db, actor, at), address: texts.address }, await shownOf(db, actor, at));

/** An athlete who did everything that leaves a text, with a closed payment report and sessions to come. */
async function makeMember(db: Db) {
  const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
  const { name, email, birthDate } = texts;
  const entered = { name, email, birthDate, locale: "en", next: null };
  const token = await openRegistration(as(db, visitor, joined), entered);
  await openRegistration(as(db, visitor, now), entered);
  const consent = { privacyNoticeVersion: "1", passwordHash: "hash" };
  const { athleteId } = await completeRegistration(as(db, visitor, joined), { token, name, birthDate, ...consent });
  const athlete = { role: "ATHLETE" as const, id: athleteId };
  const at = (when: Date) => ({ ...as(db, athlete, when), address: texts.address });
  const { goal, sport, experience, phone, emergencyContact, injuries } = texts;
  const given = { name: texts.fullName, goal, sport, experience, phone, emergencyContact, injuries, birthDate };
  const body = { sex: "FEMALE" as const, heightCm: 171, weightKg: 63.5, daysPerWeek: 3, healthConsent: true };
  await completeProfile(at(joined), { ...given, ...body });
  await adjustCredits(as(db, admin, joined), { athleteId, amount: 9, reason: adjustment, requestKey: uuidv7() });
  const training = (start: string) => ({ athlete, coach, startsAt: new Date(start) });
  const { bookingId, endedAt } = await train(db, training("2026-10-13T09:00:00Z"));
  await giveFeedback(at(endedAt), { bookingId, rating: 5, isObjectivesMet: true, comments: texts.comments });
  const { notes, nextObjectives } = texts;
  const self = { ...as(db, idOf(coach), endedAt), address: "192.0.2.8" };
  await giveEvaluation(self, { bookingId, effort: 4, technique: 4, notes, nextObjectives });
  const cancelled = await bookTraining(db, training("2026-10-20T09:00:00Z"));
  await cancelBooking(
    { ...self, now: new Date("2026-10-16T09:00:00Z") },
    { ...cancelled, reason: texts.cancellationReason },
  );
  await closeMonth(db, admin);
  const asked = { coachId: coach.id, sessionTypeId: coach.sessionTypeId, athleteId };
  const request = { ...asked, startsAt: later(now, hours(72)), requestKey: uuidv7(), reason: texts.requestReason };
  const free = await requestBookingFor({ ...self, now }, request);
  await reserveBooking(as(db, system, now), free);
  const late = await bookTraining(db, { athlete, coach, startsAt: later(now, hours(5)) });
  const { bookingId: latest } = await train(db, training("2026-11-23T09:00:00Z"));
  const wait = await db.answerWait.findFirstOrThrow({ where: { bookingId: latest, kind: "FEEDBACK" } });
  await mintAnswerToken(as(db, system, now), { waitId: wait.id });
  await mintCalendarToken(as(db, system, now), { bookingId: latest, personId: athleteId });
  const open = { ...asked, startsAt: later(now, hours(96)), requestKey: uuidv7() };
  await requestBooking(at(now), open);
  const { requestId } = await requestCredits(at(joined), { credits: 4 });
  await refuseCredits(as(db, admin, joined), { requestId, reason: texts.refusal });
  await requestCredits(at(now), { credits: 7 });
  await openFeed(at(now));
  await issuePasswordLink(at(now), { personId: athleteId, kind: "RESET" });
  await addAccess(db, athleteId);
  const bytes = Buffer.from(texts.photo);
  await setPhoto(at(now), { name: "photo.webp", mediaType: "image/webp", bytes });
  return { athlete, coach: idOf(coach), sessionTypeId: coach.sessionTypeId, admin, free, late };
}

/** A session, both factors, a code used lately, a passkey and an address that are not set up yet. */
async function addAccess(db: Db, userId: string): Promise<void> {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const session = { token: "token", expiresAt, ipAddress: texts.address, userAgent: texts.device };
  await db.session.create({ data: { userId, ...session } });
  await db.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
  await db.twoFactor.create({ data: { userId, secret: "secret", backupCodes: "codes", verified: true } });
  await db.usedCode.create({ data: { userId, code: "123456", usedAt: now } });
  const key = { publicKey: "key", credentialID: "id", counter: 0, deviceType: "singleDevice", backedUp: false };
  await db.passkey.create({ data: { userId, name: texts.passkey, ...key } });
  const value = JSON.stringify({ type: "registration", userData: { id: userId, name: texts.name } });
  await db.verification.create({ data: { identifier: "challenge", value, expiresAt } });
  await db.emailChange.create({ data: { userId, email: texts.newEmail, tokenHash: "hash", expiresAt } });
}

/** Which of the tables have a row. */
async function listFilled(db: Db, tables: string[]): Promise<string[]> {
  const searches = tables.map((table) => `select '${table}' as name where exists (select from "${table}")`);
  const rows = await db.$queryRawUnsafe<{ name: string }[]>(searches.join(" union all "));
  return rows.map(({ name }) => name).sort();
}

/** Fills what is stored about the coach, who answers and leaves by links too; returns the texts that are theirs. */
async function describeCoach(db: Db, coach: Coach, admin: Admin): Promise<string[]> {
  const [name, email, document, scan] = ["Marta Olmo Prieto", "marta@correo.test", "Título de Marta", "Papel de Marta"];
  const coachId = coach.id;
  await db.coach.update({ where: { id: coachId }, data: { displayName: name, bio: { es: `Soy ${name}` } } });
  await db.user.update({ where: { id: coachId }, data: { name, email } });
  const { documentId } = await addDocument(as(db, admin, now), { coachId, name: document, expiresOn: "2027-01-01" });
  const file = { name: `${document}.pdf`, mediaType: "application/pdf", bytes: Buffer.from(scan) };
  await attachFile(as(db, admin, now), { documentId, ...file });
  await db.availabilityException.create({ data: { coachId, date: new Date("2027-01-01"), kind: "DAY_OFF" } });
  await mintStatementToken(as(db, system, now), { coachId });
  const { bookingId } = await db.sessionRecord.findFirstOrThrow({ where: { coachId } });
  await adjustPayment(as(db, admin, now), { bookingId, amountMinor: 500, reason: "Material", requestKey: uuidv7() });
  const end = { requestKey: uuidv7(), plan: "CANCEL" as const, cancelled: 0, handedOver: 0, kept: 0 };
  await db.accessEnd.create({ data: { coachId, ...end, endsAt: now, decidedAt: now } });
  const signIn = { kind: "SIGN_IN", personId: coachId, detail: { factor: "PASSWORD" } } as const;
  await recordSecurityEvent(as(db, coach, now), signIn);
  return [name, email, document, scan];
}

async function closeMonth(db: Db, admin: Admin, month = "2026-10", drafted = november): Promise<void> {
  const report = await draftMonth(db, admin, month, drafted);
  await db.paymentPhase.create({ data: { ...report, phase: "claimed", finishedAt: drafted } });
  const accepted = { facts: "{}", acceptedAt: drafted, acceptedById: admin.id };
  await db.acceptedWarning.create({
    data: { ...report, kind: "REPORT_NEGATIVE", subjectId: report.reportId, ...accepted },
  });
  await acceptWarnings(db, admin, month, drafted);
  await reviewReport(as(db, admin, drafted), report);
  await closeReport(as(db, admin, later(drafted, hours(1))), { ...report, reason: "Pagamos hoy" });
}

/** A line of September's report that its coach disputed; it is paid with a later one. */
async function makeAnsweredDispute(db: Db, coach: Coach & { sessionTypeId: string }, admin: Admin): Promise<void> {
  await makeSession(db, { coach, start: "2026-09-15T09:00:00Z" });
  const { reportId } = await draftMonth(db, admin, "2026-09", november);
  await reviewReport(as(db, admin, november), { reportId });
  const { id: lineId } = await db.paymentLine.findFirstOrThrow({ where: { reportId } });
  const { id: statementId } = await db.paymentStatement.findFirstOrThrow({ where: { reportId } });
  await disputeStatement(as(db, idOf(coach), november), { statementId, lines: [{ lineId, reason: "Fueron 70" }] });
  await answerDispute(as(db, admin, november), { kind: "KEPT", lineId, shown: { paidIn: null } });
}

/** The ledger with its sums, the pay of all sessions, and the payment report with every stored byte. */
async function readBooks(db: Db) {
  const print = (rows: unknown) => {
    const plain = (_key: string, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
    return createHash("sha256").update(JSON.stringify(rows, plain)).digest("hex");
  };
  const by = { orderBy: { id: "asc" } } as const;
  const bookings = await db.booking.findMany({ ...by, where: { startsAt: { lt: now } } });
  return {
    records: print(await db.sessionRecord.findMany({ orderBy: { bookingId: "asc" } })),
    bookings: print(bookings.map(({ requestReason: _, cancellationReason: __, ...booking }) => booking)),
    files: print(await db.paymentFile.findMany({ orderBy: { profile: "asc" } })),
    parts: print(await db.paymentFilePart.findMany({ orderBy: [{ profile: "asc" }, { nth: "asc" }] })),
    lines: print(await db.paymentLine.findMany(by)),
    report: print(await db.paymentReport.findMany(by)),
    feedback: print((await db.feedback.findMany()).map(({ comments: _, ...given }) => given)),
  };
}

describe("a deletion", { timeout: 60_000 }, () => {
  test("leaves no trace of the person in any column, except where the law wants it", async ({ db }) => {
    const { athlete } = await makeMember(db);
    const personal = Object.values(texts);
    expect((await findText(db, personal)).length).toBeGreaterThan(20);
    await remove(db, athlete);
    // the mail to the old address is the last to know it
    expect(await findText(db, [...personal, athlete.id])).toContain("mail.addressee");
    for (const { id: mailId } of await db.mail.findMany()) {
      await settleMail(as(db, system, now), { mailId, state: "SENT", providerId: "provider" });
    }
    expect(await findText(db, personal)).toEqual([]);
    // an administrator's reason in the ledger is part of the books
    expect(await findText(db, [adjustment])).toEqual(["credit_entry.reason"]);
  });

  test("leaves ledger, sessions, payroll and its stored bytes as they are", async ({ db }) => {
    const { athlete } = await makeMember(db);
    const [before, entries] = [await readBooks(db), await db.creditEntry.findMany({ orderBy: { id: "asc" } })];
    await remove(db, athlete);
    expect(await readBooks(db)).toEqual(before);
    const after = await db.creditEntry.findMany({ orderBy: { id: "asc" } });
    expect(after.slice(0, entries.length)).toEqual(entries);
    expect(after.slice(entries.length)).toMatchObject([{ kind: "REFUND", amount: 1 }]);
    const { balance } = await db.creditAccount.findUniqueOrThrow({ where: { athleteId: athlete.id } });
    expect(after.reduce((sum, { amount }) => sum + amount, 0)).toBe(balance);
    expect(await db.auditEntry.count({ where: { actorId: athlete.id } })).toBeGreaterThan(0);
  });

  test("cancels what is ahead by the athlete's rule, ends waits and access, and says so once", async ({ db }) => {
    const { athlete, coach, free, late } = await makeMember(db);
    const { bookings, credits } = await previewDeletion(as(db, athlete, now));
    expect(bookings.map(({ bookingId, status, isRefunded }) => [bookingId, status, isRefunded])).toEqual([
      [late.bookingId, "CONFIRMED", false],
      [free.bookingId, "CONFIRMED", true],
      [expect.any(String), "REQUESTED", false],
    ]);
    const outcome = await remove(db, athlete);
    expect(outcome).toEqual({ cancelled: 3, refunded: 1, credits });
    const left = await db.booking.findMany({ where: { athleteId: athlete.id, startsAt: { gt: now } } });
    expect(left.map(({ status, isRefunded }) => `${status} ${isRefunded}`).sort()).toEqual([
      "CANCELLED false",
      "CANCELLED false",
      "CANCELLED true",
    ]);
    const toCoach = { kind: "booking-cancelled-coach", recipientId: coach.id, requestedAt: now };
    expect(await db.mail.count({ where: toCoach })).toBe(2);
    expect(await db.answerWait.count({ where: { state: "OPEN" } })).toBe(0);
    expect(await db.creditRequest.count({ where: { state: "OPEN" } })).toBe(0);
    const events = (await db.outboxEvent.findMany({ where: { createdAt: now } })).map(({ name }) => name);
    for (const name of ["booking/cancelled", "athlete/deactivated", "credits/decided", "feedback/given"]) {
      expect(events).toContain(name);
    }
    const userId = athlete.id;
    const access = [
      await db.session.count({ where: { userId } }),
      await db.account.count({ where: { userId } }),
      await db.passwordLink.count({ where: { userId } }),
      await db.calendarFeed.count(),
      await db.registration.count(),
      await db.answerToken.count(),
    ];
    expect(access).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await db.user.findUnique({ where: { id: userId } })).toMatchObject({
      name: deletedName,
      email: `deleted:${userId}`,
      revokedAt: now,
      deletedAt: now,
    });
    expect(await remove(db, athlete)).toEqual(outcome);
    expect(await db.auditEntry.count({ where: { action: "account.delete" } })).toBe(1);
  });

  test("is told to the old address in the person's language; no other mail goes to them any more", async ({ db }) => {
    const { athlete } = await makeMember(db);
    await remove(db, athlete);
    const ctx = as(db, system, now);
    const [farewell, ...others] = await db.mail.findMany({
      where: { recipientId: athlete.id },
      orderBy: { addressee: "asc" },
    });
    const mailId = farewell!.id;
    expect(await findUnsettledMail(ctx, { mailId })).toEqual({
      kind: "account-deleted",
      attempt: 1,
      subjectId: athlete.id,
      recipient: { id: athlete.id, name: texts.fullName, email: texts.email, locale: "en" },
    });
    expect(others.length).toBeGreaterThan(0);
    for (const { id } of others) expect((await findUnsettledMail(ctx, { mailId: id }))?.recipient ?? null).toBeNull();
    await settleMail(ctx, { mailId, state: "FAILED", outcome: "not_delivered" });
    expect((await findUnsettledMail(ctx, { mailId }))?.recipient).toBeNull();
  });

  test("is refused when something else would happen than was shown, and changes nothing", async ({ db }) => {
    const { athlete, free } = await makeMember(db);
    const shown = await shownOf(db, athlete);
    const ctx = as(db, athlete, now);
    const wrong = [
      { ...shown, credits: shown.credits + 1 },
      { ...shown, bookings: shown.bookings.slice(1) },
      { ...shown, bookings: shown.bookings.map(({ bookingId }) => ({ bookingId, isRefunded: true })) },
    ];
    for (const one of wrong) expect(await deleteAccount(ctx, one).catch(reasonOf)).toBe("request.outcome_changed");
    // two days later the refund of the first is gone
    const later50 = as(db, athlete, later(now, hours(50)));
    expect(await deleteAccount(later50, shown).catch(reasonOf)).toBe("request.outcome_changed");
    expect(await db.booking.findUnique({ where: { id: free.bookingId } })).toMatchObject({ status: "CONFIRMED" });
    expect(await db.user.count({ where: { deletedAt: { not: null } } })).toBe(0);
    expect(await db.mail.count({ where: { kind: "account-deleted" } })).toBe(0);
  });

  test("frees the address for a new person", async ({ db }) => {
    const { athlete } = await makeMember(db);
    await remove(db, athlete);
    const { name, email, birthDate } = texts;
    const token = await openRegistration(as(db, visitor, now), { name, email, birthDate, locale: "es", next: null });
    const consent = { privacyNoticeVersion: "1", passwordHash: "hash" };
    const { athleteId } = await completeRegistration(as(db, visitor, now), { token, name, birthDate, ...consent });
    expect(athleteId).not.toBe(athlete.id);
    expect(await db.booking.count({ where: { athleteId } })).toBe(0);
  });
});

describe("a coach's deletion", { timeout: 60_000 }, () => {
  test("is refused with sessions ahead or unpaid work", async ({ db }) => {
    const [made, athlete, admin] = [await makeCoach(db), await makeAthlete(db, { credits: 5 }), await makeAdmin(db)];
    const coach = idOf(made);
    await train(db, { athlete, coach: made, startsAt: new Date("2026-10-13T09:00:00Z") });
    expect((await previewDeletion(as(db, coach, now))).obstacle).toBe("account.coach_unpaid");
    await closeMonth(db, admin);
    const { bookingId } = await bookTraining(db, { athlete, coach: made, startsAt: later(now, hours(72)) });
    expect(await remove(db, coach).catch(reasonOf)).toBe("account.coach_has_bookings");
    await cancelBooking(as(db, athlete, now), { bookingId });
    expect(await remove(db, coach)).toEqual({ cancelled: 0, refunded: 0, credits: 0 });
  });

  test("leaves the name only on closed payroll, and what belongs to athletes", async ({ db }) => {
    const { athlete, coach, admin } = await makeMember(db);
    const personal = await describeCoach(db, coach, admin);
    await remove(db, athlete);
    await closeMonth(db, admin, "2026-11", december);
    const before = await readBooks(db);
    await remove(db, coach, later(december, hours(2)));
    expect(await readBooks(db)).toEqual(before);
    await db.$executeRaw`update mail set addressee = null, address = null`;
    expect(await findText(db, personal)).toEqual(["payment_file_part.bytes", "payment_line.coach_name"]);
    expect(await db.coach.findUnique({ where: { id: coach.id } })).toMatchObject({ isActive: false });
  });
});

test("every table that belongs to people is emptied by deletions, or says why it is not", { timeout: 60_000 }, async ({
  db,
}) => {
  const { athlete, coach, sessionTypeId, admin } = await makeMember(db);
  await describeCoach(db, coach, admin);
  await makeAnsweredDispute(db, { ...coach, sessionTypeId }, admin);
  const [personal, kept] = [await listPersonalTables(db), Object.keys(keptTables).sort()];
  expect(await listFilled(db, personal)).toEqual(personal);
  await remove(db, athlete);
  await closeMonth(db, admin, "2026-11", december);
  await remove(db, coach, later(december, hours(2)));
  expect(await listFilled(db, personal)).toEqual(kept);
});
