import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { requestBooking } from "@zea/domain/booking/request-booking";
import { reserveBooking } from "@zea/domain/booking/reserve-booking";
import { clubTimeZone } from "@zea/domain/club";
import { type Admin, type Athlete, type Coach, system } from "@zea/domain/context";
import { requestCredits } from "@zea/domain/credit/request-credits";
import { uuidv7 } from "@zea/domain/id";
import { draftReport } from "@zea/domain/payment/draft-report";
import { requestReport } from "@zea/domain/payment/request-report";
import { reviewReport } from "@zea/domain/payment/review-report";
import { addMonths, monthOf } from "@zea/domain/payment/rules";
import { completeSession } from "@zea/domain/session/complete-session";
import { missSession } from "@zea/domain/session/miss-session";
import { listSlots } from "@zea/domain/slot/queries";
import { days, hours, later } from "@zea/domain/time";
import { mintAnswerToken } from "@zea/domain/wait/answer-token";
import { openSession } from "./visit.ts";

/** Two athletes with a confirmed and an open booking each, the first also with a session that was completed yesterday and one that was missed, the coach of these, another coach with a booking of the second athlete, an earlier month whose pay these two have to answer, an open request for credits of the second athlete, an admin and a deactivated athlete; all but the last and the other coach are signed in. */
export async function makeWorld(db: PrismaClient) {
  const now = new Date();
  const coach = await makeCoach(db);
  const otherCoach = await makeCoach(db);
  const people = {
    athlete: await makeAthlete(db, { credits: 9 }),
    other: await makeAthlete(db, { credits: 9 }),
    coach,
    otherCoach,
    admin: await makeAdmin(db),
    gone: await makeAthlete(db, { state: "DEACTIVATED" }),
  };
  const ctx = { db, now, actor: system };
  const { id: coachId, sessionTypeId } = coach;
  const slots = await listSlots(ctx, { coachId, sessionTypeId, from: later(now, days(3)), to: later(now, days(9)) });
  const startAt = (index: number) => slots[index * 4] as Date;
  const ask = (actor: Athlete, index: number, { id, sessionTypeId } = coach, requestKey = uuidv7()) =>
    requestBooking({ db, now, actor }, { coachId: id, sessionTypeId, startsAt: startAt(index), requestKey });
  const settledKey = uuidv7();
  const bookings = {
    own: await ask(people.athlete, 0, coach, settledKey),
    ownOpen: await ask(people.athlete, 1),
    others: await ask(people.other, 2),
    othersOpen: await ask(people.other, 3),
    otherCoachs: await ask(people.other, 5, otherCoach),
  };
  await reserveBooking(ctx, bookings.own);
  await reserveBooking(ctx, bookings.others);
  await reserveBooking(ctx, bookings.otherCoachs);
  const past = await makePast(db, people, later(now, -hours(40)));
  const payroll = await makePayroll(db, people, now);
  const creditRequest = await requestCredits({ db, now, actor: people.other }, { credits: 5 });
  const lot = await db.creditLot.findFirstOrThrow({ where: { athleteId: people.athlete.id } });
  const visitor = new Headers();
  const cookies = { visitor, athlete: visitor, other: visitor, coach: visitor, admin: visitor };
  for (const who of ["athlete", "other", "coach", "admin"] as const) {
    cookies[who] = await openSession(db, who === "admin" ? "admin" : "web", people[who].id);
  }
  const { displayName: coachName } = await db.coach.findUniqueOrThrow({ where: { id: coachId } });
  const document = { coachId, name: "Seguro", expiresOn: new Date("2027-01-01"), createdAt: now };
  const { id: documentId } = await db.coachDocument.create({ data: document });
  const ratingToken = await mintAnswerToken(ctx, past.waits.feedback);
  return {
    ...{ creditRequest, lotId: lot.id },
    ...{
      people,
      cookies,
      ratingToken,
      payroll,
      coachId,
      coachName,
      sessionTypeId,
      documentId,
      startAt,
      settledKey,
      waits: past.waits,
    },
    bookings: { ...bookings, done: past.done, missed: past.missed },
  };
}

type Pair = { athlete: Athlete; coach: Coach & { sessionTypeId: string } };

/** A session of these two that was completed, with both its waits open, and one that the athlete missed. */
async function makePast(db: PrismaClient, { athlete, coach: { sessionTypeId, ...coach } }: Pair, from: Date) {
  const ctx = { db, now: later(from, -days(1)), actor: system };
  const slots = await listSlots(ctx, { coachId: coach.id, sessionTypeId, from, to: later(from, hours(26)) });
  const book = async (startsAt: Date) => {
    const input = { coachId: coach.id, sessionTypeId, startsAt, requestKey: uuidv7() };
    const { bookingId } = await requestBooking({ ...ctx, actor: athlete }, input);
    await reserveBooking(ctx, { bookingId });
    return { bookingId, startsAt, after: { db, now: later(startsAt, hours(1)), actor: coach } };
  };
  const [done, missed] = [await book(slots[0] as Date), await book(slots[4] as Date)];
  const { bookingId } = done;
  await completeSession(done.after, { bookingId, actualStart: done.startsAt, actualEnd: done.after.now });
  await missSession(missed.after, { bookingId: missed.bookingId });
  const waitOf = async (kind: "FEEDBACK" | "EVALUATION") => {
    const { id } = await db.answerWait.findUniqueOrThrow({ where: { bookingId_kind: { bookingId, kind } } });
    return { waitId: id };
  };
  return {
    done: { bookingId },
    missed: { bookingId: missed.bookingId },
    waits: { feedback: await waitOf("FEEDBACK"), evaluation: await waitOf("EVALUATION") },
  };
}

type Staff = { other: Athlete; coach: Pair["coach"]; otherCoach: Pair["coach"]; admin: Admin };

/** A month whose report waits for the answers of these two coaches, with the statement and a line of each. */
async function makePayroll(db: PrismaClient, { other, coach, otherCoach, admin }: Staff, now: Date) {
  const from = new Date(`${addMonths(monthOf(now, clubTimeZone), -1)}-10T00:00:00Z`);
  const { done } = await makePast(db, { athlete: other, coach }, from);
  await makePast(db, { athlete: other, coach: otherCoach }, later(from, days(3)));
  const { actualStart } = await db.sessionRecord.findUniqueOrThrow({ where: done });
  const month = monthOf(actualStart, clubTimeZone);
  const ctx = { db, now, actor: admin };
  const { reportId } = await requestReport(ctx, { month });
  await draftReport({ ...ctx, actor: system }, { reportId });
  await reviewReport(ctx, { reportId });
  const ofCoach = async ({ id: coachId }: Coach) => {
    const statement = await db.paymentStatement.findUniqueOrThrow({
      where: { reportId_coachId: { reportId, coachId } },
    });
    const line = await db.paymentLine.findFirstOrThrow({ where: { reportId, coachId } });
    return { statement: { statementId: statement.id }, line: { lineId: line.id } };
  };
  return { month, report: { reportId }, own: await ofCoach(coach), otherCoachs: await ofCoach(otherCoach) };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;
export type Who = keyof World["cookies"];

const volatile = ["rate_limit", "rate_limiter_flexible", "_prisma_migrations"];

/** A fingerprint of every row of every table, but for those that count tries. */
export async function fingerprint(db: PrismaClient): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const prints: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !volatile.includes(table.name))) {
    const [row] = await db.$queryRawUnsafe<{ print: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from "${name}" t`,
    );
    prints[name] = row?.print ?? "";
  }
  return prints;
}
