import { randomUUID } from "node:crypto";
import { currentTime } from "./clock.ts";
import { query } from "./database.ts";
import type { Athlete, Coach } from "./people.ts";

const zone = "Europe/Madrid";
const oneMinute = 60_000;

/** The club's current month plus `months`, as YYYY-MM. */
export async function monthFromNow(months: number): Promise<string> {
  const [year, month] = new Intl.DateTimeFormat("sv", { timeZone: zone }).format(await currentTime()).split("-");
  return new Date(Date.UTC(Number(year), Number(month) - 1 + months, 1)).toISOString().slice(0, 7);
}

type PastSession = { coach: Coach; athlete: Athlete; at: string; minutes: number; rateMinor?: number };

/** Inserts a completed session at a past club-local time. */
export async function recordPastSession({
  coach,
  athlete,
  at,
  minutes,
  rateMinor = 2_500,
}: PastSession): Promise<void> {
  await query(
    `with planned as (select ($5::timestamp at time zone $6)::timestamptz as start),
     booked as (
       insert into booking (id, athlete_id, coach_id, session_type_id, starts_at, ends_at, status, request_key, requested_at,
         requested_by_id, requested_by_role, credits, free_cancellation_hours, settled_at)
       select $1, $2, $3, $4, start, start + interval '1 hour', 'COMPLETED', gen_random_uuid(), start - interval '3 days',
         $2, 'ATHLETE', 0, 24, start - interval '3 days' from planned)
     insert into session_record (booking_id, coach_id, actual_start, actual_end, billable_minutes, hourly_rate_minor,
       amount_minor, completed_at)
     select $1, $3, start, start + $7 * interval '1 minute', $7::int, $8, $9, start + interval '2 hours' from planned`,
    [randomUUID(), athlete.id, coach.id, coach.sessionTypeId, at, zone, minutes, rateMinor, payOf(minutes, rateMinor)],
  );
}

/** Minutes at an hourly rate, in minor units, rounded half up once. */
export function payOf(minutes: number, rateMinor: number): number {
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
export type ExpectedSession = Row & { kind: "sessions" | "late"; minutes: number; amountMinor: number };
export type ExpectedLine = {
  coach: string;
  kind: "sessions" | "late" | "adjustment";
  from: string;
  to: string;
  sessions: ExpectedSession[];
  minutes: number;
  amountMinor: number;
  /** Of an adjustment. */
  reason?: string;
  /** In which earlier month its sessions were disputed, and why. */
  disputed?: { month: string; reason: string };
};

/** A month's expected payment report, computed from the times and rates of its sessions (not from any stored amount) and from the adjustments made before its draft. */
export async function expectedPayment(month: string) {
  const sessions = await sessionsOf(month);
  const lines = new Map<string, ExpectedLine>();
  for (const session of sessions) {
    const { coach, kind, from, to, minutes, amountMinor } = session;
    const key = `${coach} ${from}`;
    const line = lines.get(key) ?? { coach, kind, from, to, sessions: [], minutes: 0, amountMinor: 0 };
    line.sessions.push(session);
    line.minutes += minutes;
    line.amountMinor += amountMinor;
    lines.set(key, line);
  }
  const disputes = await query<{ booking: string; month: string; reason: string }>(
    `select unnest(l.struck_ids) as booking, p.month, l.struck_reason as reason
     from payment_line l join payment_report p on p.id = l.report_id where p.month < $1`,
    [month],
  );
  for (const line of lines.values()) {
    const disputed = disputes.find(({ booking }) => line.sessions.some((one) => one.booking === booking));
    if (disputed) line.disputed = disputed;
  }
  return { sessions, lines: [...lines.values(), ...(await adjustmentsOf(month))] };
}

async function sessionsOf(month: string): Promise<ExpectedSession[]> {
  const rows = await query<Row>(
    `select r.booking_id as booking, c.display_name as coach, b.starts_at as planned, r.actual_start as start, r.actual_end as "end",
       r.hourly_rate_minor as "rateMinor",
       to_char(greatest(date_trunc('week', local), date_trunc('month', local)), 'YYYY-MM-DD') as from,
       to_char(least(date_trunc('week', local) + interval '6 days', date_trunc('month', local) + interval '1 month - 1 day'), 'YYYY-MM-DD') as to
     from payment_report p cross join session_record r join booking b on b.id = r.booking_id join coach c on c.id = r.coach_id
       cross join lateral (select r.actual_start at time zone $2 as local) zoned
     where p.month = $1 and r.hourly_rate_minor is not null and r.completed_at <= p.drafted_at
       and (to_char(local, 'YYYY-MM') = p.month or to_char(local, 'YYYY-MM') in (
         select e.month from payment_report e where e.month < p.month and e.state <> 'DRAFT'
           and r.report_id is distinct from e.id and (r.report_id is null or r.report_id = p.id)))
     order by r.actual_start`,
    [month, zone],
  );
  return rows.map((row) => {
    const minutes = Math.floor((row.end.getTime() - row.start.getTime()) / oneMinute);
    const kind = row.from.startsWith(month) ? ("sessions" as const) : ("late" as const);
    return { ...row, kind, minutes, amountMinor: payOf(minutes, row.rateMinor) };
  });
}

/** Adjustments made before the draft, of sessions up to the month's end, that no earlier report has paid. */
async function adjustmentsOf(month: string): Promise<ExpectedLine[]> {
  const rows = await query<{ coach: string; day: string; amount: number; reason: string }>(
    `select c.display_name as coach, to_char(a.created_at at time zone $2, 'YYYY-MM-DD') as day, a.amount_minor as amount, a.reason
     from payment_report p cross join pay_adjustment a join booking b on b.id = a.booking_id join coach c on c.id = a.coach_id
     where p.month = $1 and a.created_at <= p.drafted_at and to_char(b.starts_at at time zone $2, 'YYYY-MM') <= p.month
       and not exists (select from payment_report e where e.id = a.report_id and e.month < p.month)`,
    [month, zone],
  );
  return rows.map(({ coach, day, amount, reason }) => ({
    coach,
    kind: "adjustment" as const,
    from: day,
    to: day,
    sessions: [],
    minutes: 0,
    amountMinor: amount,
    reason,
  }));
}
