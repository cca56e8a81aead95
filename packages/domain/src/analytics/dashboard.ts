import { liveStatuses } from "../booking-status.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { dayPeriod, localDate } from "../time.ts";
import { findExceptions } from "./exceptions.ts";
import { findMonthNumbers } from "./queries.ts";

const sessionsShown = 12;

/** The administrator's dashboard: exceptions, today's sessions, and the numbers of the current month. */
export async function findDashboard(ctx: Ctx<Admin>) {
  const [exceptions, today, month] = await Promise.all([findExceptions(ctx), findToday(ctx), findMonthNumbers(ctx)]);
  return { now: ctx.now, exceptions, today, month };
}

/** Today's live sessions by the club's clock: counts, and up to twelve, skipping past ones if there are more. */
async function findToday({ db, now }: Ctx<Admin>) {
  const { from: gte, to: lt } = dayPeriod(localDate(now, clubTimeZone), clubTimeZone);
  const rows = await db.booking.findMany({
    where: { status: { in: [...liveStatuses] }, startsAt: { gte, lt } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { ...bookingSummary, startedAt: true, stoppedAt: true },
  });
  const countOf = (wanted: string) => rows.filter(({ status }) => status === wanted).length;
  const past = rows.filter(({ endsAt }) => endsAt <= now).length;
  const from = Math.max(0, Math.min(past, rows.length - sessionsShown));
  return {
    count: rows.length,
    completed: countOf("COMPLETED"),
    noShows: countOf("NO_SHOW"),
    sessions: rows.slice(from, from + sessionsShown).map((row) => ({
      ...toBookingSummary(row),
      isRunning: row.status === "CONFIRMED" && row.startedAt !== null && row.stoppedAt === null,
    })),
  };
}
