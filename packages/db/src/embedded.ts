import { join, resolve } from "node:path";
import { loadSecrets, randomSecret } from "./secrets.ts";
import { type Database, ensureDatabase, startDatabase } from "./server.ts";

const repository = resolve(import.meta.dirname, "../../..");

/** Where this installation keeps what it must not lose: $ZEA_DATA, else `.data` beside the code. */
export function dataDirectory(): string {
  return resolve(repository, process.env.ZEA_DATA ?? ".data");
}

/** The club's own PostgreSQL under `dataDir`, started on `port` unless it runs already; `url` is the address of its database `zea`. */
export async function startEmbedded(
  dataDir: string,
  port = Number(process.env.DATABASE_PORT ?? 5480),
): Promise<Database> {
  const { DATABASE_PASSWORD: password } = await loadSecrets(dataDir, { DATABASE_PASSWORD: () => randomSecret() });
  const server = await startDatabase({
    dir: join(dataDir, "postgres"),
    log: join(dataDir, "logs/postgres.log"),
    port,
    password,
  });
  return { ...server, url: await ensureDatabase(server.url, "zea") };
}
