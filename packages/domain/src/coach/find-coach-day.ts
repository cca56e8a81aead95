import type { Prisma } from "@zea/db/generated/client";
import { endOfDay, liveStatuses, startOfDay } from "../booking/rules.ts";
import { clubTimeZone } from "../club.ts";
import type { Coach, Ctx } from "../context.ts";
import { localDate } from "../time.ts";

/** How many of each kind are named, the oldest first. */
const atMost = 50;

const parts = {
  ...{ id: true, status: true, startsAt: true, endsAt: true, startedAt: true, stoppedAt: true },
  athlete: { select: { fullName: true, user: { select: { name: true } } } },
  sessionType: { select: { nameEs: true, nameEn: true } },
  sessionRecord: { select: { actualStart: true, actualEnd: true, billableMinutes: true } },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof parts }>;

/** What a coach's day is made of: its sessions in club time, the one that is running, and what waits for the coach, with its deadline where it has one. A session that nobody recorded waits however old it is. */
export async function findCoachDay({ db, actor, now }: Ctx<Coach>) {
  const from = startOfDay(localDate(now, clubTimeZone), clubTimeZone);
  const to = endOfDay(now, clubTimeZone);
  const confirmed = { coachId: actor.id, status: "CONFIRMED" } as const;
  const order = [{ startsAt: "asc" }, { id: "asc" }] satisfies Prisma.BookingOrderByWithRelationInput[];
  const [today, running, unrecorded, waits] = await Promise.all([
    db.booking.findMany({
      where: { coachId: actor.id, status: { in: [...liveStatuses] }, startsAt: { gte: from, lt: to } },
      ...{ orderBy: order, select: parts },
    }),
    db.booking.findFirst({ where: { ...confirmed, startedAt: { not: null }, stoppedAt: null }, select: parts }),
    db.booking.findMany({
      where: {
        ...{ ...confirmed, startsAt: { lt: now }, endsAt: { lte: now } },
        OR: [{ startedAt: null }, { stoppedAt: { not: null } }],
      },
      ...{ orderBy: order, select: parts, take: atMost },
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

function toSession({ id, status, athlete, sessionType, sessionRecord, ...times }: Row) {
  return {
    bookingId: id,
    status: status as "CONFIRMED" | "COMPLETED" | "NO_SHOW",
    ...times,
    athleteName: nameOf(athlete),
    sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
    actualStart: sessionRecord?.actualStart ?? null,
    actualEnd: sessionRecord?.actualEnd ?? null,
    realMinutes: sessionRecord?.billableMinutes ?? null,
  };
}

function toWaiting({ id, startsAt, athlete }: Row, kind: "RECORD" | "EVALUATION", dueAt: Date | null) {
  return { bookingId: id, kind, athleteName: nameOf(athlete), startsAt, dueAt };
}

const nameOf = ({ fullName, user }: Row["athlete"]): string => fullName ?? user.name;
