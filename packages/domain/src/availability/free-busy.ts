import { liveStatuses } from "../booking-status.ts";
import type { Ctx } from "../context.ts";
import { dateText, days, earlier, hours, type LocalDate, later, type Period } from "../time.ts";
import type { BookableHours, DatedException, Range, WeeklyRule } from "./rules.ts";

/** A coach's availability and live bookings. */
export type FreeBusy = { availability: BookableHours; busy: Range[] };
type Row = {
  id: string;
  timeZone: string;
  exceptions: DatedException[];
  weekdays: number[] | null;
  fromMinutes: number[];
  toMinutes: number[];
  validFrom: LocalDate[];
  validTo: (LocalDate | null)[];
  starts: number[] | null;
  ends: number[];
};

/** The availability and live bookings of coaches around a period, by coach id. One statement; the long lists are arrays, which the database builds several times faster than JSON. */
export async function findFreeBusy(
  { db }: Ctx,
  coachIds: string[],
  { from, to }: Period,
): Promise<Map<string, FreeBusy>> {
  const [first, last] = [dateText(earlier(from, days(2))), dateText(later(to, days(2)))];
  const [earliest, latest] = reach({ from, to });
  const rows = await db.$queryRaw<Row[]>`
    with rule as (
      select coach_id, array_agg(weekday) as weekdays, array_agg(from_minute) as from_minutes, array_agg(to_minute) as to_minutes,
        array_agg(valid_from::text) as valid_from, array_agg(valid_to::text) as valid_to
      from availability_rule
      where coach_id = any (${coachIds}::uuid[])
        and valid_from <= ${last}::date and (valid_to is null or valid_to >= ${first}::date)
      group by coach_id
    ), exception as (
      select coach_id, json_agg(json_build_object('date', date, 'kind', kind, 'fromMinute', from_minute, 'toMinute', to_minute)) as list
      from availability_exception
      where coach_id = any (${coachIds}::uuid[]) and date between ${first}::date and ${last}::date
      group by coach_id
    ), taken as (
      select coach_id, array_agg(date_part('epoch', starts_at)) as starts, array_agg(date_part('epoch', ends_at)) as ends
      from booking
      where coach_id = any (${coachIds}::uuid[]) and status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW')
        and starts_at >= ${earliest} and starts_at < ${latest}
      group by coach_id
    )
    select coach.id, coach.time_zone as "timeZone", coalesce(exception.list, '[]') as exceptions,
      weekdays, from_minutes as "fromMinutes", to_minutes as "toMinutes", valid_from as "validFrom", valid_to as "validTo", starts, ends
    from coach
    left join rule on rule.coach_id = coach.id
    left join exception on exception.coach_id = coach.id
    left join taken on taken.coach_id = coach.id
    where coach.id = any (${coachIds}::uuid[])`;
  return new Map(rows.map((row) => [row.id, toFreeBusy(row)]));
}

function toFreeBusy({ timeZone, exceptions, weekdays, starts, ends, ...rule }: Row): FreeBusy {
  const rules = (weekdays ?? []).map((weekday, at): WeeklyRule => {
    const [fromMinute = 0, toMinute = 0] = [rule.fromMinutes[at], rule.toMinutes[at]];
    return { weekday, fromMinute, toMinute, validFrom: rule.validFrom[at] ?? "", validTo: rule.validTo[at] ?? null };
  });
  const busy = (starts ?? []).map((start, at) => ({ from: inMs(start), to: inMs(ends[at] ?? start) }));
  return { availability: { timeZone, rules, exceptions }, busy };
}

const inMs = (seconds: number) => Math.round(seconds * 1000);

export async function findAthleteBusy({ db }: Ctx, athleteId: string, period: Period) {
  const where = { athleteId, ...affecting(period) };
  return (await db.booking.findMany({ where, select: { startsAt: true, endsAt: true } })).map(toRange);
}

function affecting(period: Period) {
  const [gte, lt] = reach(period);
  return { status: { in: [...liveStatuses] }, startsAt: { gte, lt } };
}

/** The starts between which a booking can affect a period: a session lasts at most 8 hours, a break 4. */
function reach({ from, to }: Period): [Date, Date] {
  return [earlier(from, hours(12)), later(to, hours(12))];
}

function toRange({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Range {
  return { from: startsAt.getTime(), to: endsAt.getTime() };
}
