import { join, resolve } from "node:path";
import { readEnvironment } from "@zea/environment/read-environment";
import { loadSecrets, randomSecret } from "./secrets.ts";
import { type Database, ensureDatabase, startDatabase } from "./server.ts";

const repository = resolve(import.meta.dirname, "../../..");

/** The folder of this installation's data. */
export function dataDirectory(): string {
  return resolve(repository, readEnvironment(["ZEA_DATA"]).ZEA_DATA);
}

/** The club's own PostgreSQL under `dataDir`, started on `port` unless it runs already; `url` is the address of its database `zea`. */
export async function startEmbedded(
  dataDir: string,
  port = readEnvironment(["DATABASE_PORT"]).DATABASE_PORT,
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
