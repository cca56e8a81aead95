import type { Prisma } from "@zea/db/generated/client";
import { endOfDay, liveStatuses, startOfDay } from "../booking/rules.ts";
import { clubTimeZone } from "../club/rules.ts";
import type { Coach, Ctx } from "../context.ts";
import { days, later, localDate } from "../time.ts";

const atMost = 50;
/** For how long a session that nobody recorded is asked of its coach; then it is left to the administrators, who see it among the exceptions. */
const unrecordedForDays = 60;

const parts = {
  ...{ id: true, status: true, startsAt: true, endsAt: true, startedAt: true, stoppedAt: true },
  athlete: { select: { fullName: true, user: { select: { name: true } } } },
  sessionType: { select: { nameEs: true, nameEn: true } },
  sessionRecord: { select: { actualStart: true, actualEnd: true, billableMinutes: true } },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof parts }>;

/** What a coach's day is made of: its sessions in club time, the one that is running, and what waits for the coach, with its deadline where it has one. */
export async function findCoachDay({ db, actor, now }: Ctx<Coach>) {
  const from = startOfDay(localDate(now, clubTimeZone), clubTimeZone);
  const to = endOfDay(now, clubTimeZone);
  const [rows, waits] = await Promise.all([
    db.booking.findMany({
      where: {
        coachId: actor.id,
        OR: [
          { status: { in: [...liveStatuses] }, startsAt: { gte: from, lt: to } },
          {
            status: "CONFIRMED",
            startsAt: { gte: later(now, -days(unrecordedForDays)) },
            OR: [{ endsAt: { lte: now } }, { startedAt: { not: null } }],
          },
        ],
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: parts,
    }),
    db.answerWait.findMany({
      where: { kind: "EVALUATION", state: "OPEN", booking: { coachId: actor.id } },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      select: { dueAt: true, booking: { select: parts } },
      take: atMost,
    }),
  ]);
  const running = rows.find(isRunning);
  const unrecorded = rows.filter((row) => row.status === "CONFIRMED" && row.endsAt <= now && !isRunning(row));
  return {
    today: rows.filter(({ startsAt }) => startsAt >= from && startsAt < to).map(toSession),
    running: running ? toSession(running) : null,
    waiting: [
      ...unrecorded.slice(0, atMost).map((row) => toWaiting(row, "RECORD", null)),
      ...waits.map(({ booking, dueAt }) => toWaiting(booking, "EVALUATION", dueAt)),
    ],
  };
}

function isRunning({ status, startedAt, stoppedAt }: Row): boolean {
  return status === "CONFIRMED" && startedAt !== null && stoppedAt === null;
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
