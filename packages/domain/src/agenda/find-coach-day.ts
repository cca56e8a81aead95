import type { Prisma } from "@zea/db/generated/client";
import { liveStatuses } from "../booking-status.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Coach, Ctx } from "../context.ts";
import { dayPeriod, localDate } from "../time.ts";

const atMost = 50;

const parts = {
  ...bookingSummary,
  startedAt: true,
  stoppedAt: true,
  sessionRecord: { select: { actualStart: true, actualEnd: true, billableMinutes: true } },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof parts }>;

/** A coach's sessions of the club-local day, the running one, and up to 50 of each task: sessions to record, however old, and evaluations with their deadline. */
export async function findCoachDay({ db, actor, now }: Ctx<Coach>) {
  const { from, to } = dayPeriod(localDate(now, clubTimeZone), clubTimeZone);
  const confirmed = { coachId: actor.id, status: "CONFIRMED" } as const;
  const order = [{ startsAt: "asc" }, { id: "asc" }] satisfies Prisma.BookingOrderByWithRelationInput[];
  const [today, running, unrecorded, waits] = await Promise.all([
    db.booking.findMany({
      where: { coachId: actor.id, status: { in: [...liveStatuses] }, startsAt: { gte: from, lt: to } },
      orderBy: order,
      select: parts,
    }),
    db.booking.findFirst({ where: { ...confirmed, startedAt: { not: null }, stoppedAt: null }, select: parts }),
    db.booking.findMany({
      where: {
        ...confirmed,
        startsAt: { lt: now },
        endsAt: { lte: now },
        OR: [{ startedAt: null }, { stoppedAt: { not: null } }],
      },
      orderBy: order,
      select: parts,
      take: atMost,
    }),
    db.answerWait.findMany({
      where: { kind: "EVALUATION", state: "OPEN", booking: { coachId: actor.id } },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      select: { dueAt: true, booking: { select: parts } },
      take: atMost,
    }),
  ]);
  return {
    today: today.map(toSession),
    running: running && toSession(running),
    waiting: [
      ...unrecorded.map((row) => toWaiting(row, "RECORD", null)),
      ...waits.map(({ booking, dueAt }) => toWaiting(booking, "EVALUATION", dueAt)),
    ],
  };
}

function toSession(row: Row) {
  return {
    ...toBookingSummary(row),
    status: row.status as (typeof liveStatuses)[number],
    startedAt: row.startedAt,
    stoppedAt: row.stoppedAt,
    actualStart: row.sessionRecord?.actualStart ?? null,
    actualEnd: row.sessionRecord?.actualEnd ?? null,
    realMinutes: row.sessionRecord?.billableMinutes ?? null,
  };
}

function toWaiting(row: Row, kind: "RECORD" | "EVALUATION", dueAt: Date | null) {
  return { ...toBookingSummary(row), kind, dueAt };
}
