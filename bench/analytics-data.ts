import pg from "pg";
import { fillClub } from "./slots-data.ts";

/** What follows from the bookings: a record and often a rating of each completed one, and the credits that paid for them. */
const history = [
  `insert into session_record (booking_id, coach_id, actual_start, actual_end, billable_minutes, hourly_rate_minor, amount_minor, completed_at)
     select id, coach_id, starts_at, ends_at, extract(epoch from ends_at - starts_at)::int / 60, 2400,
       extract(epoch from ends_at - starts_at)::int / 60 * 40, ends_at
     from booking where status = 'COMPLETED' order by starts_at`,
  `insert into feedback (booking_id, athlete_id, rating, given_at)
     select id, athlete_id, 1 + (extract(epoch from starts_at)::bigint / 3600) % 5, ends_at + interval '5 hours'
     from booking where status = 'COMPLETED' and extract(epoch from starts_at)::bigint / 3600 % 3 < 2 order by starts_at`,
  "insert into credit_account (athlete_id, balance) select id, 0 from athlete on conflict do nothing",
  `create temp table bulk_grant as select uuidv7() as lot_id, uuidv7() as entry_id, a.id as athlete_id,
     now() - make_interval(days => k * 30 + abs(hashtext(a.id::text)) % 30) as at from athlete a, generate_series(0, 39) k`,
  `insert into credit_lot (id, athlete_id, origin, granted, remaining, price_paid_minor, method, granted_at)
     select lot_id, athlete_id, 'GRANT', 10, 10, 25000, 'CARD', at from bulk_grant order by at`,
  `insert into credit_entry (id, athlete_id, kind, amount, created_at)
     select entry_id, athlete_id, 'GRANT', 10, at from bulk_grant order by at`,
  "insert into credit_entry_lot (entry_id, lot_id, amount) select entry_id, lot_id, 10 from bulk_grant",
  "update credit_account set balance = 400",
  `update athlete set registered_at = now() - make_interval(hours => abs(hashtext(id::text)) % 30000)`,
  `update athlete set verified_at = registered_at + interval '10 minutes', profile_started_at = registered_at + interval '2 hours',
     profile_completed_at = registered_at + interval '1 day', enabled_at = registered_at + interval '1 day'
   where abs(hashtext(id::text)) % 10 > 0`,
];

/** Fills an empty club with the bookings of the slots bench and their history, with triggers disabled; returns the number of session records. */
export async function fillHistory(url: string): Promise<number> {
  await fillClub(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    for (const statement of history) await client.query(statement);
    await client.query("commit");
    await client.query("vacuum analyze");
    const { rows } = await client.query<{ count: number }>("select count(*)::int from session_record");
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
