import { PrismaPg } from "@prisma/adapter-pg";
import { requireEnvironment } from "@zea/environment/read-environment";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";

/** The client, or a transaction of it; `$transaction` on a transaction is a savepoint. */
export type Db = Prisma.TransactionClient;

export type DbOptions = {
  /** How many connections at most. */
  max?: number;
  /** Whether statements are prepared under a name; a pooler that shares connections can't keep them. */
  prepared?: boolean;
};

const namedStatements = 400;

/** A Prisma client with its own pool of connections to `url`; `$disconnect` closes the pool. */
export function createDb(url: string, { max = 10, prepared = true }: DbOptions = {}): PrismaClient {
  const report = (error: Error) => console.error(`A database connection was lost: ${error.message}`);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    // The adapter drops the offset of what it reads, so every session must speak UTC, whatever the server's zone.
    onConnect: async (client) => void (await client.query("set time zone 'UTC'")),
  });
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    onPoolError: report,
    onConnectionError: report,
    ...(prepared && { statementNameGenerator: nameStatements() }),
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5000, timeout: 15_000 } });
}

const shared = globalThis as { zeaDb?: PrismaClient };

/** The process's one client on DATABASE_URL; it outlives a hot reload. */
export function db(): PrismaClient {
  shared.zeaDb ??= connect();
  return shared.zeaDb;
}

function connect(): PrismaClient {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl } = requireEnvironment([
    "DATABASE_URL",
    "DATABASE_DIRECT_URL",
  ]);
  return createDb(url, { prepared: directUrl === url });
}

/** The commonest statements get a name and are planned once per connection; past the limit the rest go unnamed, so that the server's memory stays bounded. */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= namedStatements) return "";
    const name = `zea_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
