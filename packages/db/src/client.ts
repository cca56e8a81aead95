import { PrismaPg } from "@prisma/adapter-pg";
import { requireEnvironment } from "@zea/environment/read-environment";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";

/** The client or one of its transactions; `$transaction` on a transaction makes a savepoint. */
export type Db = Prisma.TransactionClient;

export type DbOptions = {
  /** The maximum number of connections. */
  max?: number;
  /** Whether to use named prepared statements, which a pooler in transaction mode loses. */
  prepared?: boolean;
};

const maxNamedStatements = 400;

/** A Prisma client with its own connection pool, which `$disconnect` closes. */
export function createDb(url: string, { max = 10, prepared = true }: DbOptions = {}): PrismaClient {
  const report = (error: Error) => console.error(`A database connection was lost: ${error.message}`);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    // The adapter drops the offset of timestamps, so every session must use UTC.
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

/** This process's client for DATABASE_URL; survives hot reloads. */
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

/** Names the first few hundred different statements, so that each is planned once per connection; the limit bounds the server's memory. */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= maxNamedStatements) return "";
    const name = `zea_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
