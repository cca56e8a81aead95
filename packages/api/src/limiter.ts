import { createHmac } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import { DomainError } from "@zea/domain/errors";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { secretFor } from "./app.ts";

/** Where no address is known, all share one bucket, this many times as large. */
export const sharedFactor = 20;

const rules = {
  /** Wrong passwords of one account; a right one clears them. */
  "sign-in": { points: 10, duration: 15 * 60 },
  /** Mails with a link to one address. */
  mail: { points: 5, duration: 60 * 60 },
  /** Registrations and links asked for from one address. */
  door: { points: 30, duration: 60 * 60 },
} as const;

export type Limit = keyof typeof rules;

const made = new WeakMap<PrismaClient, Map<string, RateLimiterPostgres>>();

/** Counts one try in the database, for all processes; refuses beyond the limit. `subject` is stored as a keyed hash only. */
export async function countTry(database: PrismaClient, limit: Limit, subject: string | null): Promise<void> {
  await limiter(database, limit, subject === null ? sharedFactor : 1)
    .consume(keyOf(limit, subject))
    .catch(refuse);
}

/** Forgets the tries of a subject. */
export async function forgetTries(database: PrismaClient, limit: Limit, subject: string): Promise<void> {
  await limiter(database, limit, 1).delete(keyOf(limit, subject));
}

const visits = {
  known: new RateLimiterMemory({ points: 300, duration: 60 }),
  shared: new RateLimiterMemory({ points: 300 * 100, duration: 60 }),
};

/** Counts one public call of an address, in this process; refuses beyond 300 a minute. */
export async function countVisit(address: string | null): Promise<void> {
  await (address ? visits.known : visits.shared).consume(address ?? "shared").catch(refuse);
}

function refuse(error: unknown): never {
  if (!(error instanceof RateLimiterRes)) throw error;
  throw new DomainError("limit", "request.too_many", { seconds: Math.ceil(error.msBeforeNext / 1000) });
}

function keyOf(limit: Limit, subject: string | null): string {
  if (subject === null) return "shared";
  return createHmac("sha256", secretFor(`limit:${limit}`))
    .update(subject)
    .digest("base64url");
}

function limiter(database: PrismaClient, limit: Limit, factor: number): RateLimiterPostgres {
  const limiters = made.get(database) ?? new Map<string, RateLimiterPostgres>();
  made.set(database, limiters);
  const name = `${limit}:${factor}`;
  const { points, duration } = rules[limit];
  const known = limiters.get(name) ?? create(database, limit, points * factor, duration);
  limiters.set(name, known);
  return known;
}

function create(database: PrismaClient, keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  const storeClient = { query: (query: { text: string; values: unknown[] }) => runQuery(database, query) };
  const options = { tableName: "rate_limiter_flexible", tableCreated: true, storeType: "client" };
  return new RateLimiterPostgres({ storeClient, keyPrefix, points, duration, ...options });
}

type LimiterRow = { points: number; expire: bigint | null };

async function runQuery(database: PrismaClient, { text, values }: { text: string; values: unknown[] }) {
  const found = await database.$queryRawUnsafe<LimiterRow[]>(text, ...values);
  const rows = found.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) }));
  return { rows, rowCount: rows.length };
}
