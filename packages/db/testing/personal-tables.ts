import type { Db } from "../src/client.ts";

/** The tables that belong to people: those that refer to a user, at whatever distance, or name one in a column, also in tables yet to come. */
export async function listPersonalTables(db: Db): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    with recursive reached as (
      select c.oid, c.relname from pg_class c where c.relname = 'user' and c.relnamespace = 'public'::regnamespace
      union
      select c.oid, c.relname from reached r join pg_constraint f on f.contype = 'f' and f.confrelid = r.oid
      join pg_class c on c.oid = f.conrelid
    )
    select relname as name from reached
    union select table_name from information_schema.columns where table_schema = 'public'
      and column_name in ('user_id', 'person_id', 'actor_id', 'recipient_id', 'athlete_id', 'coach_id')`;
  return tables.map(({ name }) => name).sort();
}
