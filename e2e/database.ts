import pg from "pg";
import { setting } from "./setting.ts";

let pool: pg.Pool | undefined;

function connect(): pg.Pool {
  pool ??= new pg.Pool({ connectionString: setting("DATABASE_URL"), max: 2 });
  return pool;
}

/** Queries the platform's database, for what no page shows. */
export async function query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await connect().query<Row>(text, values)).rows;
}

/** Blocks writes to a table while `work` runs; reads continue. */
export async function withTableLocked(table: string, work: () => Promise<void>): Promise<void> {
  const client = await connect().connect();
  await client.query(`begin; lock table ${table} in share row exclusive mode`);
  await work().finally(async () => {
    await client.query("rollback");
    client.release();
  });
}

/** Closes this process's connections. */
export async function closeDatabase(): Promise<void> {
  await pool?.end();
  pool = undefined;
}

export async function countBookings(athleteId: string, ...states: string[]): Promise<number> {
  const [row] = await query<{ count: number }>(
    "select count(*)::int as count from booking where athlete_id = $1 and status::text = any($2)",
    [athleteId, states],
  );
  return row?.count ?? 0;
}

/** An athlete's credit entries as `KIND amount`, in order. */
export async function entriesOf(athleteId: string): Promise<string[]> {
  const rows = await query<{ entry: string }>(
    "select kind || ' ' || amount as entry from credit_entry where athlete_id = $1 order by created_at, id",
    [athleteId],
  );
  return rows.map(({ entry }) => entry);
}
