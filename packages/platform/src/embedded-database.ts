import { join } from "node:path";
import { ensureDatabase, type PostgresServer, startPostgres } from "./postgres-server.ts";
import { loadSecrets, randomSecret } from "./secrets.ts";

/** Starts the embedded PostgreSQL of `dataDir` unless it runs already; `url` is the address of its database `zea`. */
export async function startEmbedded(dataDir: string, port: number): Promise<PostgresServer> {
  const { DATABASE_PASSWORD: password } = await loadSecrets(dataDir, { DATABASE_PASSWORD: () => randomSecret() });
  const server = await startPostgres({
    dir: join(dataDir, "postgres"),
    logPath: join(dataDir, "logs/postgres.log"),
    port,
    password,
  });
  return { ...server, url: await ensureDatabase(server.url, "zea") };
}
