import pg from "pg";

/** 1,000,000 bookings over 1,000 working days, the last of them 60 days ahead. */
export const club = { coaches: 200, busyCoaches: 100, athletes: 5_000, bookings: 1_000_000 };

/** A busy coach has 8 of 10 hours booked each working day, the others 2; an athlete has about 200 bookings with many coaches. */
const people = [
  "create temp table the_coach as select n, uuidv7() as id from generate_series(0, 199) n",
  "create temp table the_athlete as select n, uuidv7() as id from generate_series(0, 4999) n",
  `insert into "user" (id, email, name, role, email_verified, updated_at)
     select id, 'coach-' || n || '@zea.test', 'Entrenadora ' || n, 'COACH'::"Role", true, now() from the_coach
     union all select id, 'athlete-' || n || '@zea.test', 'Atleta ' || n, 'ATHLETE'::"Role", true, now() from the_athlete`,
  `insert into athlete (id, state, birth_date, privacy_notice_version, privacy_accepted_at, registered_at)
     select id, 'ACTIVE', '1994-02-14', '1', now() - interval '4 years', now() - interval '4 years' from the_athlete`,
  `insert into coach (id, display_name, headline, bio, time_zone, break_minutes, created_at)
     select id, 'Entrenadora ' || n, '{"es": "Fuerza y movilidad", "en": "Strength and mobility"}',
       jsonb_build_object('es', repeat('Quince años con gente que corre. ', 12), 'en', repeat('Fifteen years with people who run. ', 12)), 'Europe/Madrid', 0, now() - interval '4 years' from the_coach`,
  "create temp table the_type as select n, uuidv7() as id from generate_series(0, 3) n",
  `insert into session_type (id, name, minutes, credits)
     select id, jsonb_build_object('es', (array['Fuerza', 'Movilidad', 'Carrera', 'Prueba'])[n + 1],
       'en', (array['Strength', 'Mobility', 'Running', 'Trial'])[n + 1]),
       (array[60, 45, 60, 30])[n + 1], 1 from the_type`,
  `insert into coach_session_type (coach_id, session_type_id)
     select c.id, t.id from the_coach c join the_type t on t.n <> c.n % 4`,
  `insert into availability_rule (id, coach_id, weekday, from_minute, to_minute, valid_from)
     select uuidv7(), c.id, weekday, part.from_minute, part.to_minute, current_date - 1500
     from the_coach c, generate_series(1, 6) weekday, (values (480, 780), (960, 1260)) part (from_minute, to_minute)`,
  `insert into availability_exception (id, coach_id, date, kind, from_minute, to_minute)
     select uuidv7(), c.id, current_date + 3 + c.n % 5 + 9 * k, (array['DAY_OFF', 'PART_OFF', 'EXTRA'])[1 + k % 3]::"AvailabilityExceptionKind",
       case when k % 3 = 0 then null else 840 end, case when k % 3 = 0 then null else 960 end
     from the_coach c, generate_series(0, 5) k`,
];

const bookings = `
  insert into booking (id, athlete_id, coach_id, session_type_id, starts_at, ends_at, status, request_key, requested_at, requested_by_id,
    requested_by_role, credits, free_cancellation_hours, settled_at, rejection_reason, cancelled_at, no_show_at)
  select uuidv7(), a.id, c.id, t.id, s.at, s.at + case when t.n = 1 then interval '45 minutes' else interval '60 minutes' end,
    s.status::"BookingStatus", gen_random_uuid(), s.at - interval '6 days', a.id, 'ATHLETE', 1, 24, s.at - interval '6 days',
    case when s.status = 'REJECTED' then 'slot.taken' end,
    case when s.status = 'CANCELLED' then s.at - interval '2 days' end,
    case when s.status = 'NO_SHOW' then s.at + interval '2 hours' end
  from (
    select c.n, d.nth * 10 + h as hour,
      (d.date + make_interval(hours => (array[8, 9, 10, 11, 12, 16, 17, 18, 19, 20])[h + 1])) at time zone 'Europe/Madrid' as at,
      case
        when (d.nth * 31 + h * 17 + c.n * 13) % 20 < 3 then case when h % 4 = 0 then 'REJECTED' else 'CANCELLED' end
        when d.date >= current_date then 'CONFIRMED'
        when (d.nth * 31 + h * 17 + c.n * 13) % 20 = 3 then 'NO_SHOW'
        else 'COMPLETED'
      end as status
    from (
      select date, row_number() over (order by date) as nth
      from (
        select current_date + 60 - back as date from generate_series(0, 1300) back
        where extract(isodow from current_date + 60 - back) < 7 order by 1 desc limit 1000
      ) working
    ) d, generate_series(0, 9) h, the_coach c
    where (h + d.nth + c.n) % 10 < case when c.n < 100 then 8 else 2 end
  ) s
  join the_coach c on c.n = s.n
  join the_type t on t.n = (s.n + 1) % 4
  join the_athlete a on a.n = (s.n * 25 + s.hour * 7) % 5000
  order by s.at`;

const guards = ["booking_coach_overlap", "booking_athlete_overlap"];

/** Fills an empty club. The exclusion constraints are dropped for the load and restored afterwards: checked row by row they would dominate it. */
export async function fillClub(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    for (const statement of people) await client.query(statement);
    const { rows } = await client.query<{ name: string; definition: string }>(
      "select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where conname = any ($1)",
      [guards],
    );
    for (const { name } of rows) await client.query(`alter table booking drop constraint ${name}`);
    const { rowCount } = await client.query(bookings);
    await client.query("set local maintenance_work_mem = '256MB'");
    await client.query("set constraints all immediate");
    for (const { name, definition } of rows)
      await client.query(`alter table booking add constraint ${name} ${definition}`);
    await client.query("commit");
    if (rowCount !== club.bookings || rows.length !== guards.length)
      throw new Error(`The load made ${rowCount} bookings under ${rows.length} guards.`);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}
