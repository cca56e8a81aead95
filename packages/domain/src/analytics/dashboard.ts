import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { addDays, instantOf, localDate } from "../time.ts";
import { findExceptions } from "./exceptions.ts";
import { findMonthNumbers } from "./queries.ts";

const sessionsShown = 12;

/** What an administrator sees first: what needs them, the sessions of today, and the running month in numbers. */
export async function findDashboard(ctx: Ctx<Admin>) {
  const [exceptions, today, month] = await Promise.all([findExceptions(ctx), findToday(ctx), findMonthNumbers(ctx)]);
  return { now: ctx.now, exceptions, today, month };
}

/** The sessions that start on the club's present date: how many in each state, and those that still count, the next ones first where there are many. */
async function findToday({ db, now }: Ctx<Admin>) {
  const date = localDate(now, clubTimeZone);
  const startsAt = { gte: instantOf(date, 0, clubTimeZone), lt: instantOf(addDays(date, 1), 0, clubTimeZone) };
  const live = { in: ["CONFIRMED" as const, "COMPLETED" as const, "NO_SHOW" as const] };
  const rows = await db.booking.findMany({
    where: { status: live, startsAt },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, startsAt: true, endsAt: true, startedAt: true, stoppedAt: true, status: true },
      athlete: { select: { id: true, user: { select: { name: true } } } },
      coach: { select: { displayName: true } },
      sessionType: { select: { nameEs: true, nameEn: true } },
    },
  });
  const countOf = (wanted: string) => rows.filter(({ status }) => status === wanted).length;
  const past = rows.filter(({ endsAt }) => endsAt <= now).length;
  const from = Math.max(0, Math.min(past, rows.length - sessionsShown));
  return {
    count: rows.length,
    ...{ completed: countOf("COMPLETED"), missed: countOf("NO_SHOW") },
    sessions: rows.slice(from, from + sessionsShown).map(({ id, athlete, coach, sessionType, ...row }) => ({
      ...{ bookingId: id, startsAt: row.startsAt, endsAt: row.endsAt, status: row.status },
      isRunning: row.status === "CONFIRMED" && row.startedAt !== null && row.stoppedAt === null,
      athlete: { id: athlete.id, name: athlete.user.name },
      coach: coach.displayName,
      sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
    })),
  };
}
