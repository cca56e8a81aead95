import { Prisma } from "@zea/db/generated/client";
import type { Ctx } from "../context.ts";

/** A session that a report pays; amounts in minor units. */
export type ReportedSession = {
  bookingId: string;
  coachId: string;
  startsAt: Date;
  actualStart: Date;
  actualEnd: Date;
  billableMinutes: number;
  hourlyRateMinor: number;
  amountMinor: number;
};

/** Small enough for a page to be garbage-collected young. */
const pageSize = 600;
const lowestId = "00000000-0000-0000-0000-000000000000";
const beginning = new Date(0);

/** The sessions that a report pays, by coach and real start, in pages to bound memory. */
export async function* readReportedSessions({ db }: Ctx, reportId: string): AsyncGenerator<ReportedSession[]> {
  let last = { coachId: lowestId, actualStart: beginning, bookingId: lowestId };
  for (let isMore = true; isMore; ) {
    const rows = await db.$queryRaw<ReportedRow[]>`
      select r.booking_id as "bookingId", r.coach_id as "coachId", ${milliseconds("b.starts_at")} as "startsAt",
        ${milliseconds("r.actual_start")} as "actualStart", ${milliseconds("r.actual_end")} as "actualEnd", r.billable_minutes as "billableMinutes", r.hourly_rate_minor as "hourlyRateMinor",
        r.amount_minor as "amountMinor"
      from session_record r join booking b on b.id = r.booking_id
      where r.report_id = ${reportId}::uuid
        and (r.coach_id, r.actual_start, r.booking_id) > (${last.coachId}::uuid, ${last.actualStart}, ${last.bookingId}::uuid)
      order by r.coach_id, r.actual_start, r.booking_id limit ${pageSize}`;
    const page = rows.map(toReported);
    if (page.length > 0) yield page;
    last = page.at(-1) ?? last;
    isMore = page.length === pageSize;
  }
}

type ReportedRow = {
  [Key in keyof ReportedSession]: ReportedSession[Key] extends Date ? number : ReportedSession[Key];
};

/** Numbers are parsed several times faster than timestamps. */
const milliseconds = (column: string) => Prisma.raw(`(extract(epoch from ${column}) * 1000)::float8`);

const toReported = ({ startsAt, actualStart, actualEnd, ...row }: ReportedRow): ReportedSession => ({
  ...row,
  startsAt: new Date(startsAt),
  actualStart: new Date(actualStart),
  actualEnd: new Date(actualEnd),
});

/** The sessions that a report pays, one coach at a time. */
export async function* readReportedByCoach(ctx: Ctx, reportId: string): AsyncGenerator<ReportedSession[]> {
  let held: ReportedSession[] = [];
  for await (const page of readReportedSessions(ctx, reportId))
    for (const session of page) {
      if (held[0] && held[0].coachId !== session.coachId) {
        yield held;
        held = [];
      }
      held.push(session);
    }
  if (held.length > 0) yield held;
}
