import type { Availability, DatedException, Range, WeeklyRule } from "../availability/rules.ts";
import { liveStatuses } from "../booking/rules.ts";
import type { Ctx } from "../context.ts";
import { dateText, days, hours, type LocalDate, later } from "../time.ts";

/** Coaches who can be booked, with what they give, by name. What they give is read beside them and put together here: joined to each coach it takes several times as long. */
export async function listCoaches({ db }: Ctx) {
  const [coaches, given, types] = await Promise.all([
    db.coach.findMany({
      where: { isActive: true },
      orderBy: [{ displayName: "asc" }, { id: "asc" }],
      select: publicFields,
    }),
    db.coachSessionType.findMany({ where: { coach: { isActive: true } } }),
    db.sessionType.findMany({ where: { isActive: true }, orderBy: byName }),
  ]);
  const givenBy = Map.groupBy(given, ({ coachId }) => coachId);
  return coaches.map((coach) => {
    const ids = new Set(givenBy.get(coach.id)?.map(({ sessionTypeId }) => sessionTypeId));
    return { ...coach, sessionTypes: types.filter(({ id }) => ids.has(id)) };
  });
}

/** A coach who can be booked, or null. */
export async function findCoach({ db }: Ctx, { coachId }: { coachId: string }) {
  const sessionTypes = {
    where: { sessionType: { isActive: true } },
    select: { sessionType: true },
    orderBy: { sessionType: byName },
  } as const;
  const coach = await db.coach.findFirst({
    where: { id: coachId, isActive: true },
    select: { ...publicFields, sessionTypes },
  });
  return coach && { ...coach, sessionTypes: coach.sessionTypes.map(({ sessionType }) => sessionType) };
}

const byName = { nameEs: "asc" } as const;
const publicFields = {
  ...{ id: true, displayName: true, timeZone: true, breakMinutes: true },
  ...{ headlineEs: true, headlineEn: true, bioEs: true, bioEn: true },
} as const;

type Calendar = { availability: Availability; busy: Range[] };
type CalendarRow = {
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

/** What decides when coaches can be booked in a period, by coach: rules, exceptions and live bookings, in one statement. What there is much of comes as arrays: the database makes them several times as fast as JSON. */
export async function findCalendars(
  { db }: Ctx,
  coachIds: string[],
  { from, to }: { from: Date; to: Date },
): Promise<Map<string, Calendar>> {
  const [first, last] = [dateText(later(from, -days(2))), dateText(later(to, days(2)))];
  const [earliest, latest] = reach({ from, to });
  const rows = await db.$queryRaw<CalendarRow[]>`
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
  return new Map(rows.map((row) => [row.id, toCalendar(row)]));
}

function toCalendar({ timeZone, exceptions, weekdays, starts, ends, ...rule }: CalendarRow): Calendar {
  const rules = (weekdays ?? []).map((weekday, at): WeeklyRule => {
    const [fromMinute = 0, toMinute = 0] = [rule.fromMinutes[at], rule.toMinutes[at]];
    return { weekday, fromMinute, toMinute, validFrom: rule.validFrom[at] ?? "", validTo: rule.validTo[at] ?? null };
  });
  const busy = (starts ?? []).map((start, at) => ({ from: inMs(start), to: inMs(ends[at] ?? start) }));
  return { availability: { timeZone, rules, exceptions }, busy };
}

const inMs = (seconds: number) => Math.round(seconds * 1000);

/** The athlete's live bookings of a period. */
export async function findAthleteBusy({ db }: Ctx, athleteId: string, period: { from: Date; to: Date }) {
  const where = { athleteId, ...touching(period) };
  return (await db.booking.findMany({ where, select: { startsAt: true, endsAt: true } })).map(toRange);
}

/** Live bookings that can touch a session or a break in the period. */
function touching(period: { from: Date; to: Date }) {
  const [gte, lt] = reach(period);
  return { status: { in: [...liveStatuses] }, startsAt: { gte, lt } };
}

/** Between which starts a booking can touch a session or a break in a period: a session is at most 8 hours long, a break 4. */
function reach({ from, to }: { from: Date; to: Date }): [Date, Date] {
  return [later(from, -hours(12)), later(to, hours(12))];
}

function toRange({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Range {
  return { from: startsAt.getTime(), to: endsAt.getTime() };
}
