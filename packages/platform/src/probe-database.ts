import pg from "pg";

/** Why the database can't be used, in the words of the server or the network; undefined when it can. */
export async function connectionProblem(url: string): Promise<string | undefined> {
  try {
    await query(url, "select 1");
    return undefined;
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return message || code || "no answer";
  }
}

export async function hasUsers(url: string): Promise<boolean> {
  const [row] = await query(url, 'select exists (select from "user") as found');
  return row?.found === true;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
