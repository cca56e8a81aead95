import { createHmac } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import { DomainError } from "@zea/domain/errors";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { secretFor } from "./app.ts";

/** Clients without a known address share one bucket, this many times as large as a single client's. */
export const sharedBucketFactor = 20;

const rules = {
  /** Failed sign-ins per account; a successful one resets the count. */
  "sign-in": { points: 10, duration: 15 * 60 },
  /** Mails with a link, per e-mail address. */
  mail: { points: 5, duration: 60 * 60 },
  /** Registrations and their completions per client address. */
  account: { points: 30, duration: 60 * 60 },
  /** Copies of their own data per person. */
  "own-data": { points: 5, duration: 60 * 60 },
  /** Files per person. */
  upload: { points: 60, duration: 60 * 60 },
} as const;

export type Limit = keyof typeof rules;

const limiters = new WeakMap<PrismaClient, Map<string, RateLimiterPostgres>>();

/**
 * Counts an attempt in the database, shared by all processes; throws `request.too_many` beyond the limit. `subject` is
 * stored only as a keyed hash; null stands for an unknown client address.
 */
export async function countAttempt(database: PrismaClient, limit: Limit, subject: string | null): Promise<void> {
  await limiter(database, limit, subject === null ? sharedBucketFactor : 1)
    .consume(keyOf(limit, subject))
    .catch(throwLimit);
}

export async function clearAttempts(database: PrismaClient, limit: Limit, subject: string): Promise<void> {
  await limiter(database, limit, 1).delete(keyOf(limit, subject));
}

const publicCalls = {
  known: new RateLimiterMemory({ points: 300, duration: 60 }),
  shared: new RateLimiterMemory({ points: 300 * 100, duration: 60 }),
};

/** Counts a public call per client address in this process; throws `request.too_many` beyond 300 a minute. */
export async function countPublicCall(address: string | null): Promise<void> {
  await (address ? publicCalls.known : publicCalls.shared).consume(address ?? "shared").catch(throwLimit);
}

/** Counts a public call as `countPublicCall` does; returns the seconds to wait, 0 within the limit. */
export async function publicCallWaitSeconds(address: string | null): Promise<number> {
  return countPublicCall(address).then(
    () => 0,
    (error: unknown) => (error instanceof DomainError ? Number(error.details.seconds ?? 60) : Promise.reject(error)),
  );
}

function throwLimit(error: unknown): never {
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
  const byName = limiters.get(database) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(database, byName);
  const name = `${limit}:${factor}`;
  const { points, duration } = rules[limit];
  const found = byName.get(name) ?? create(database, limit, points * factor, duration);
  byName.set(name, found);
  return found;
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
