import { join } from "node:path";
import { ensureApplicationRole } from "./application-role.ts";
import { ensureDatabase, type PostgresServer, startPostgres } from "./postgres-server.ts";
import { loadSecrets, randomSecret } from "./secrets.ts";

export type EmbeddedDatabase = PostgresServer & {
  /** For what only a superuser may: other databases, disabled triggers. */
  superuserUrl: string;
};

/** Starts the embedded PostgreSQL of `dataDir` unless it runs already; `url` is the address of its database `zea`, for a role that owns it but isn't a superuser. */
export async function startEmbedded(dataDir: string, port: number): Promise<EmbeddedDatabase> {
  const secrets = await loadSecrets(dataDir, {
    DATABASE_PASSWORD: () => randomSecret(),
    DATABASE_APP_PASSWORD: () => randomSecret(),
  });
  const server = await startPostgres({
    dir: join(dataDir, "postgres"),
    logPath: join(dataDir, "logs/postgres.log"),
    port,
    password: secrets.DATABASE_PASSWORD,
  });
  const superuserUrl = await ensureDatabase(server.url, "zea");
  return {
    ...server,
    url: await ensureApplicationRole(server.url, "zea", secrets.DATABASE_APP_PASSWORD),
    superuserUrl,
  };
}
