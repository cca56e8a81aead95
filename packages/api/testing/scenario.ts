import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { findAthlete } from "@zea/domain/athlete/queries";
import { mintCalendarToken } from "@zea/domain/booking/calendar-token";
import { requestBooking, requestBookingFor } from "@zea/domain/booking/request-booking";
import { reserveBooking } from "@zea/domain/booking/reserve-booking";
import { clubTimeZone } from "@zea/domain/club";
import { type Admin, type Athlete, type Coach, system } from "@zea/domain/context";
import { requestCredits } from "@zea/domain/credit/request-credits";
import { uuidv7 } from "@zea/domain/id";
import { draftReport } from "@zea/domain/payment/draft-report";
import { requestReport } from "@zea/domain/payment/request-report";
import { reviewReport } from "@zea/domain/payment/review-report";
import { mintStatementToken } from "@zea/domain/payment/statement-link";
import { inviteAthlete } from "@zea/domain/registration/invite-athlete";
import { openRegistration } from "@zea/domain/registration/open-registration";
import { completeSession } from "@zea/domain/session/complete-session";
import { recordNoShow } from "@zea/domain/session/no-show";
import { listSlots } from "@zea/domain/slot/queries";
import { addMonths, days, earlier, hours, later, monthOf } from "@zea/domain/time";
import { mintAnswerToken } from "@zea/domain/wait/answer-token";
import { createSession } from "./sign-in.ts";

export const creditPack = {
  name: { es: "Bono de 5", en: "Pack of 5" },
  credits: 5,
  priceMinor: 11_500,
  validDays: 180,
  isActive: true,
  position: 2,
};

/** The address of the scenario's open registration. */
export const newcomerEmail = "julia@zea.test";

/**
 * A small club with something for every procedure to act on. Both athletes have a confirmed and a requested booking with
 * the coach and an open credit request; the first also has a completed and a no-show of yesterday, the second a booking
 * with the other coach. The report of an earlier month awaits both coaches' answers. Everyone has a session,
 * even the coach whose access has ended.
 */
export async function createScenario(db: PrismaClient) {
  const now = new Date();
  const coach = await makeCoach(db);
  const otherCoach = await makeCoach(db);
  const people = {
    athlete: await makeAthlete(db, { credits: 9 }),
    other: await makeAthlete(db, { credits: 9 }),
    coach,
    otherCoach,
    admin: await makeAdmin(db),
    deactivatedAthlete: await makeAthlete(db, { state: "DEACTIVATED" }),
    endedCoach: await makeCoach(db),
  };
  const ctx = { db, now, actor: system };
  const { id: coachId, sessionTypeId } = coach;
  const slots = await listSlots(ctx, { coachId, sessionTypeId, from: later(now, days(3)), to: later(now, days(9)) });
  const startAt = (index: number) => slots[index * 4] as Date;
  const request = (actor: Athlete, index: number, { id, sessionTypeId } = coach) =>
    requestBooking({ db, now, actor }, { coachId: id, sessionTypeId, startsAt: startAt(index), requestKey: uuidv7() });
  const slot = { coachId, sessionTypeId, startsAt: startAt(6) };
  const settled = { ...slot, athleteId: people.athlete.id, requestKey: uuidv7(), reason: "Me lo pidió al acabar" };
  const bookings = {
    own: await request(people.athlete, 0),
    ownOpen: await request(people.athlete, 1),
    ofOtherAthlete: await request(people.other, 2),
    openOfOtherAthlete: await request(people.other, 3),
    ofOtherCoach: await request(people.other, 5, otherCoach),
  };
  await reserveBooking(ctx, bookings.own);
  await reserveBooking(ctx, await requestBookingFor({ db, now, actor: coach }, settled));
  await reserveBooking(ctx, bookings.ofOtherAthlete);
  await reserveBooking(ctx, bookings.ofOtherCoach);
  const past = await createPast(db, people, earlier(now, hours(40)));
  const payment = await createPayment(db, people, now);
  const packId = uuidv7();
  await db.creditPack.create({ data: { id: packId, ...creditPack } });
  const creditRequest = await requestCredits({ db, now, actor: people.other }, { credits: 5 });
  const { priceMinor, validDays, credits } = creditPack;
  const asked = { credits, pack: { packId, shown: { priceMinor, validDays } } };
  const ownCreditRequest = await requestCredits({ db, now, actor: people.athlete }, asked);
  const lot = await db.creditLot.findFirstOrThrow({ where: { athleteId: people.athlete.id } });
  const failed = { kind: "athlete-welcome", state: "FAILED", outcome: "validation_error", key: uuidv7() } as const;
  const about = { recipientId: people.athlete.id, subjectId: people.athlete.id, requestedAt: now, settledAt: now };
  const { id: failedMailId } = await db.mail.create({ data: { ...failed, ...about } });
  const signedIn = Object.entries(people).map(async ([name, { id, role }]) => {
    return [name, await createSession(db, role === "ADMIN" ? "admin" : "web", id)] as const;
  });
  const cookies = {
    visitor: new Headers(),
    ...(Object.fromEntries(await Promise.all(signedIn)) as Record<keyof typeof people, Headers>),
  };
  await db.user.update({ where: { id: people.endedCoach.id }, data: { revokedAt: now } });
  const { displayName: coachName } = await db.coach.findUniqueOrThrow({ where: { id: coachId } });
  const document = { coachId, name: "Seguro", expiresOn: new Date("2027-01-01"), createdAt: now };
  const { id: documentId } = await db.coachDocument.create({ data: document });
  const ratingToken = await mintAnswerToken(ctx, past.waits.feedback);
  const statementToken = await createStatementToken(db, now);
  const calendarToken = await mintCalendarToken(ctx, { ...bookings.own, personId: people.athlete.id });
  const newcomer = { name: "Julia Peña", email: newcomerEmail, birthDate: "1994-02-14", locale: "es", next: null };
  const registrationToken = await openRegistration(ctx, newcomer);
  const guest = { name: "Iker Soto", email: "iker@zea.test", locale: "es", phone: "" } as const;
  const { registrationId } = await inviteAthlete({ db, now, actor: people.admin }, guest);
  const { profile, locale } = await findAthlete({ db, now, actor: people.admin }, { athleteId: people.athlete.id });
  const { healthConsent: _, weightKg: _kg, injuries: _texts, ...athleteBefore } = { ...profile, locale };
  return {
    people,
    cookies,
    ratingToken,
    statementToken,
    calendarToken,
    registrationToken,
    payment,
    coachId,
    coachName,
    sessionTypeId,
    documentId,
    startAt,
    settled,
    creditRequest,
    ownCreditRequest,
    packId,
    registrationId,
    invitationSentAt: now,
    athleteBefore,
    lotId: lot.id,
    failedMailId,
    waits: past.waits,
    bookings: { ...bookings, done: past.done, noShow: past.noShow },
  };
}

type Pair = { athlete: Athlete; coach: Coach & { sessionTypeId: string } };

/** A completed session with both of its waits open, and one that the athlete missed. */
async function createPast(db: PrismaClient, { athlete, coach: { sessionTypeId, ...coach } }: Pair, from: Date) {
  const ctx = { db, now: earlier(from, days(1)), actor: system };
  const slots = await listSlots(ctx, { coachId: coach.id, sessionTypeId, from, to: later(from, hours(26)) });
  const book = async (startsAt: Date) => {
    const input = { coachId: coach.id, sessionTypeId, startsAt, requestKey: uuidv7() };
    const { bookingId } = await requestBooking({ ...ctx, actor: athlete }, input);
    await reserveBooking(ctx, { bookingId });
    return { bookingId, startsAt, after: { db, now: later(startsAt, hours(1)), actor: coach } };
  };
  const [done, noShow] = [await book(slots[0] as Date), await book(slots[4] as Date)];
  const { bookingId } = done;
  await completeSession(done.after, { bookingId, actualStart: done.startsAt, actualEnd: done.after.now });
  await recordNoShow(noShow.after, { bookingId: noShow.bookingId });
  const waitOf = async (kind: "FEEDBACK" | "EVALUATION") => {
    const { id } = await db.answerWait.findUniqueOrThrow({ where: { bookingId_kind: { bookingId, kind } } });
    return { waitId: id };
  };
  return {
    done: { bookingId },
    noShow: { bookingId: noShow.bookingId },
    waits: { feedback: await waitOf("FEEDBACK"), evaluation: await waitOf("EVALUATION") },
  };
}

/** The link of a coach whose access has ended, to their statements. */
async function createStatementToken(db: PrismaClient, now: Date): Promise<string> {
  const { id: coachId } = await makeCoach(db);
  await db.user.update({ where: { id: coachId }, data: { revokedAt: now } });
  return mintStatementToken({ db, now, actor: system }, { coachId });
}

type Staff = { other: Athlete; coach: Pair["coach"]; otherCoach: Pair["coach"]; admin: Admin };

/** The draft of the report of `months` from now, with a session of each coach. */
export async function createDraft(db: PrismaClient, { other, coach, otherCoach, admin }: Staff, months: number) {
  const now = new Date();
  const from = new Date(`${addMonths(monthOf(now, clubTimeZone), months)}-10T00:00:00Z`);
  const { done } = await createPast(db, { athlete: other, coach }, from);
  await createPast(db, { athlete: other, coach: otherCoach }, later(from, days(3)));
  const { actualStart } = await db.sessionRecord.findUniqueOrThrow({ where: done });
  const month = monthOf(actualStart, clubTimeZone);
  const ctx = { db, now, actor: admin };
  const { reportId } = await requestReport(ctx, { month });
  await draftReport({ ...ctx, actor: system }, { reportId });
  return { month, reportId };
}

/** A report that awaits the answers of both coaches, with the statement and one line of each. */
async function createPayment(db: PrismaClient, { other, coach, otherCoach, admin }: Staff, now: Date) {
  const { month, reportId } = await createDraft(db, { other, coach, otherCoach, admin }, -1);
  await reviewReport({ db, now, actor: admin }, { reportId });
  const ofCoach = async ({ id: coachId }: Coach) => {
    const statement = await db.paymentStatement.findUniqueOrThrow({
      where: { reportId_coachId: { reportId, coachId } },
    });
    const line = await db.paymentLine.findFirstOrThrow({ where: { reportId, coachId } });
    return { statement: { statementId: statement.id }, line: { lineId: line.id } };
  };
  return { month, report: { reportId }, own: await ofCoach(coach), ofOtherCoach: await ofCoach(otherCoach) };
}

export type Scenario = Awaited<ReturnType<typeof createScenario>>;
