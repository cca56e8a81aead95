import { randomUUID } from "node:crypto";
import { clubNow } from "./clock.ts";
import { query } from "./database.ts";
import type { Athlete, Coach } from "./people.ts";

const zone = "Europe/Madrid";
const oneMinute = 60_000;

/** The latest month that has ended and has no payroll yet, YYYY-MM; those before it may lack theirs. */
export async function unpaidMonth(): Promise<string> {
  const [row] = await query<{ month: string }>(
    `select to_char(month, 'YYYY-MM') as month
     from generate_series(timestamp '2026-01-01', date_trunc('month', $1::timestamptz at time zone $2) - interval '1 month', interval '1 month') month
     where to_char(month, 'YYYY-MM') not in (select p.month from payment_report p) order by 1 desc limit 1`,
    [await clubNow(), zone],
  );
  if (!row) throw new Error("Every month that has ended has its payroll.");
  return row.month;
}

type Past = { coach: Coach; athlete: Athlete; at: string; minutes: number; rateMinor?: number | null };

/** A session of the past, at a club-local time, with its real minutes and its rate; without one its pay is still open. Answers with its id. */
export async function recordPast({ coach, athlete, at, minutes, rateMinor = 2_500 }: Past): Promise<string> {
  const id = await confirmPast({ coach, athlete, at });
  const [booking] = await query<{ starts_at: Date }>(
    "update booking set status = 'COMPLETED' where id = $1 returning starts_at",
    [id],
  );
  const start = new Date(booking!.starts_at.getTime() + 3 * oneMinute);
  const end = new Date(start.getTime() + minutes * oneMinute);
  await query(
    `insert into session_record (booking_id, coach_id, actual_start, actual_end, billable_minutes, hourly_rate_minor, amount_minor, completed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $4)`,
    [id, coach.id, start, end, minutes, rateMinor, rateMinor === null ? null : payOf(minutes, rateMinor)],
  );
  return id;
}

/** A confirmed session of the past that nobody has recorded. Answers with its id. */
export async function confirmPast({ coach, athlete, at }: Pick<Past, "coach" | "athlete" | "at">): Promise<string> {
  const id = randomUUID();
  await query(
    `insert into booking (id, athlete_id, coach_id, session_type_id, starts_at, ends_at, status, request_key, requested_at,
       requested_by_id, requested_by_role, credits, free_cancellation_hours, settled_at)
     select $1, $2, $3, $4, start, start + interval '1 hour', 'CONFIRMED', gen_random_uuid(), start - interval '3 days',
       $2, 'ATHLETE', 0, 24, start - interval '3 days'
     from (select ($5::timestamp at time zone $6)::timestamptz as start) one`,
    [id, athlete.id, coach.id, coach.sessionTypeId, at, zone],
  );
  return id;
}

/** Minutes at an hourly rate, in minor units, rounded half up once. */
function payOf(minutes: number, rateMinor: number): number {
  const [whole, rest] = [Math.floor((minutes * rateMinor) / 60), (minutes * rateMinor) % 60];
  return rest * 2 >= 60 ? whole + 1 : whole;
}

type Row = {
  booking: string;
  coach: string;
  planned: Date;
  start: Date;
  end: Date;
  from: string;
  to: string;
  rateMinor: number;
};
export type ExpectedLine = {
  coach: string;
  kind: string;
  from: string;
  to: string;
  sessions: number;
  minutes: number;
  amountMinor: number;
};
export type ExpectedSession = Row & { kind: string; minutes: number; amountMinor: number };

/** What a month's payroll has to say, worked out from the rows of the sessions alone: from their times and rates, without any amount that is stored. */
export async function expectedPayroll(month: string, draftedAt: Date) {
  const rows = await query<Row>(
    `select r.booking_id as booking, c.display_name as coach, b.starts_at as planned, r.actual_start as start, r.actual_end as "end",
       r.hourly_rate_minor as "rateMinor",
       to_char(greatest(date_trunc('week', local), date_trunc('month', local)), 'YYYY-MM-DD') as from,
       to_char(least(date_trunc('week', local) + interval '6 days', date_trunc('month', local) + interval '1 month - 1 day'), 'YYYY-MM-DD') as to
     from session_record r join booking b on b.id = r.booking_id join coach c on c.id = r.coach_id
       cross join lateral (select r.actual_start at time zone $2 as local) zoned
     where r.hourly_rate_minor is not null and r.completed_at <= $3
       and (to_char(local, 'YYYY-MM') = $1 or to_char(local, 'YYYY-MM') in (
         select p.month from payment_report p where p.month < $1 and p.state <> 'DRAFT' and r.report_id is distinct from p.id
           and (r.report_id is null or r.report_id = (select id from payment_report where month = $1))))`,
    [month, zone, draftedAt],
  );
  const sessions = rows.map((row): ExpectedSession => {
    const minutes = Math.floor((row.end.getTime() - row.start.getTime()) / oneMinute);
    const kind = row.from.startsWith(month) ? "sessions" : "late";
    return { ...row, kind, minutes, amountMinor: payOf(minutes, row.rateMinor) };
  });
  const lines = new Map<string, ExpectedLine>();
  for (const { coach, kind, from, to, minutes, amountMinor } of sessions) {
    const key = `${coach} ${from}`;
    const line = lines.get(key) ?? { coach, kind, from, to, sessions: 0, minutes: 0, amountMinor: 0 };
    line.sessions += 1;
    line.minutes += minutes;
    line.amountMinor += amountMinor;
    lines.set(key, line);
  }
  return { sessions, lines: [...lines.values()] };
}

/** The rows of a CSV file as a spreadsheet reads them, each cell under its column's name. */
export function readCsv(text: string, delimiter: string): Record<string, string>[] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const [sign, next] = [text[index]!, text[index + 1]];
    const row = rows.at(-1)!;
    if (isQuoted && sign === '"' && next === '"') {
      row[row.length - 1] += sign;
      index += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === delimiter) row.push("");
    else if (!isQuoted && sign === "\r" && next === "\n") {
      rows.push([""]);
      index += 1;
    } else row[row.length - 1] += sign;
  }
  const [names = [], ...lines] = rows.filter((row) => row.length > 1);
  return lines.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? ""])));
}
