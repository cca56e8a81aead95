import pg from "pg";

/** 1,000,000 session records of 500 coaches, 50,000 of them in the paid month. */
export const club = { coaches: 500, athletes: 5_000, records: 1_000_000, ofMonth: 50_000, month: "2026-10" };

/** 100 sessions per coach in each of 20 months, the last of which is paid: 4 a day on 25 days. */
const statements = [
  "create temp table the_coach as select n, uuidv7() as id from generate_series(0, 499) n",
  "create temp table the_athlete as select n, uuidv7() as id from generate_series(0, 4999) n",
  "create temp table the_type as select uuidv7() as id",
  `insert into "user" (id, email, name, role, email_verified, updated_at)
     select id, 'coach-' || n || '@zea.test', 'Entrenadora ' || n, 'COACH'::"Role", true, now() from the_coach
     union all select id, 'athlete-' || n || '@zea.test', 'Atleta ' || n, 'ATHLETE'::"Role", true, now() from the_athlete`,
  `insert into athlete (id, state, birth_date, privacy_notice_version, privacy_accepted_at, registered_at)
     select id, 'ACTIVE', '1994-02-14', '1', now() - interval '4 years', now() - interval '4 years' from the_athlete`,
  `insert into coach (id, display_name, headline, bio, time_zone, created_at)
     select id, 'Entrenadora ' || n, '{"es": "Fuerza", "en": "Strength"}', '{"es": "", "en": ""}', 'Europe/Madrid', now() - interval '4 years' from the_coach`,
  `insert into session_type (id, name, minutes, credits)
     select id, '{"es": "Fuerza", "en": "Strength"}', 60, 1 from the_type`,
  `create temp table held as
     select uuidv7() as id, c.id as coach_id, a.id as athlete_id, s.at, 40 + (s.nth * 7 + c.n * 13) % 26 as minutes, 2400 + (c.n % 9) * 150 as rate
     from (
       select (row_number() over () - 1)::int as nth,
         (timestamp '2026-10-01' - make_interval(months => m) + make_interval(days => d, hours => (array[9, 11, 16, 18])[h]))
           at time zone 'Europe/Madrid' as at
       from generate_series(0, 19) m, generate_series(0, 24) d, generate_series(1, 4) h
     ) s
     cross join the_coach c
     join the_athlete a on a.n = (c.n * 10 + s.nth % 10) % 5000`,
  `insert into booking (id, athlete_id, coach_id, session_type_id, starts_at, ends_at, status, request_key, requested_at, requested_by_id,
     requested_by_role, credits, free_cancellation_hours, settled_at)
   select id, athlete_id, coach_id, (select id from the_type), at, at + interval '60 minutes', 'COMPLETED', gen_random_uuid(),
     at - interval '6 days', athlete_id, 'ATHLETE', 1, 24, at - interval '6 days' from held`,
  `insert into session_record (booking_id, coach_id, actual_start, actual_end, billable_minutes, hourly_rate_minor, amount_minor, completed_at, finalised_at)
   select id, coach_id, at, at + make_interval(mins => minutes::int), minutes, rate, (minutes * rate * 2 + 60) / 120, at + interval '2 hours', at + interval '8 days'
   from held`,
];

/** Groups all records by coach and week, for comparison. */
export const plainGrouping = `
  select coach_id, date_trunc('week', actual_start at time zone 'Europe/Madrid') as week, sum(billable_minutes), sum(amount_minor)
  from session_record group by 1, 2`;

const guards = ["booking_coach_overlap", "booking_athlete_overlap", "session_record_overlap"];

/** Fills an empty club. The exclusion constraints are dropped for the load and restored afterwards: checked row by row they would dominate it. */
export async function fillPayments(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ name: string; place: string; definition: string }>(
      `select conname as name, conrelid::regclass::text as place, pg_get_constraintdef(oid) as definition
       from pg_constraint where conname = any ($1)`,
      [guards],
    );
    for (const { name, place } of rows) await client.query(`alter table ${place} drop constraint ${name}`);
    for (const statement of statements) await client.query(statement);
    await client.query("set local maintenance_work_mem = '256MB'");
    await client.query("set constraints all immediate");
    for (const { name, place, definition } of rows)
      await client.query(`alter table ${place} add constraint ${name} ${definition}`);
    await client.query("commit");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}
