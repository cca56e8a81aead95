import { createHmac } from "node:crypto";
import type { Db } from "@zea/db/client";
import { Prisma, type PrismaClient } from "@zea/db/generated/client";
import { type Source, visitor } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";
import { recordSecurityEvent } from "@zea/domain/security/record-security-event";
import { secretFor } from "./app.ts";
import { runInBackground } from "./background-tasks.ts";

/** At most so many attempts in any period of so many seconds. */
type Window = { attempts: number; seconds: number };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** More refused requests than this within so many seconds are a burst. */
export const refusalsAtMost = 20;
const refusalSeconds = 5 * minute;

const limits = {
  /** Wrong passwords for an address from one network, or from one known device. */
  "sign-in": [
    { attempts: 5, seconds: minute },
    { attempts: 10, seconds: 15 * minute },
    { attempts: 30, seconds: day },
  ],
  /** Wrong passwords for an address from anywhere but known devices. */
  "sign-in-account": [
    { attempts: 100, seconds: hour },
    { attempts: 300, seconds: day },
  ],
  /** Wrong passwords for any addresses from one network, except from known devices. */
  "sign-in-network": [
    { attempts: 50, seconds: 10 * minute },
    { attempts: 300, seconds: day },
  ],
  /** Wrong codes and passkeys of one account. The sign-in has limits of its own: this one bounds what is recorded. */
  "second-factor": [{ attempts: 10, seconds: 15 * minute }],
  /** Uses of one link to set a password or to complete a registration. */
  link: [{ attempts: 30, seconds: 10 * minute }],
  /** Requests for a mail from one network. */
  registrations: [{ attempts: 30, seconds: hour }],
  resets: [{ attempts: 30, seconds: hour }],
  /** Mails to one recipient that one network, or one known device, causes. */
  mail: [{ attempts: 3, seconds: hour }],
  /** Mails to one recipient that anyone but known devices causes. */
  "mail-recipient": [{ attempts: 6, seconds: hour }],
  /** Changes of the address that one person requests. */
  address: [{ attempts: 5, seconds: hour }],
  /** Copies of their own data that one person requests. */
  "own-data": [{ attempts: 5, seconds: hour }],
  /** Files that one person sends. */
  upload: [{ attempts: 60, seconds: hour }],
  /** Invitations of one person. */
  invitation: [{ attempts: 5, seconds: hour }],
  /** Mails about new devices to one person. */
  "new-device-mail": [{ attempts: 5, seconds: day }],
  /** Requests of one session, or of one network without a session, that were refused. */
  refusals: [{ attempts: refusalsAtMost, seconds: refusalSeconds }],
} satisfies Record<string, Window[]>;

/** Clients without a known address share the counts of networks, this many times as large. */
export const sharedFactor = 20;

export type Attempt = {
  limit: keyof typeof limits;
  /** What is counted together. */
  of: readonly (string | null)[];
  /** The e-mail address of the account for which the attempt was made: a new password clears it. */
  email?: string;
  factor?: number;
};

/** Who attempts: a site and network, and the person where it is known without the attempt's address. */
export type Attempter = { source: Source; personId?: string | undefined };

/**
 * Counts attempts in the database, shared by all processes: all of them, or none where one is beyond its limit; then it
 * throws `request.too_many` with the seconds to wait. A refused attempt doesn't prolong the wait. The first refusal of a
 * limit's window is recorded as a lockout.
 */
export async function takeAttempts(db: PrismaClient, attempter: Attempter, attempts: Attempt[]): Promise<void> {
  const { wait, reported } = await countAttempts(db, attempts);
  if (reported) runInBackground(recordLockout(db, attempter, reported));
  if (wait > 0) throw new DomainError("limit", "request.too_many", { seconds: wait });
}

/** Whether attempts are within their limits, in which case they are counted. */
export function tryAttempts(db: PrismaClient, attempter: Attempter, attempts: Attempt[]): Promise<boolean> {
  return takeAttempts(db, attempter, attempts).then(
    () => true,
    (error: unknown) => (error instanceof DomainError ? false : Promise.reject(error)),
  );
}

/** `reported` is the attempt that refuses, for one refusal of its window: the database decides which. */
export type Counted = { wait: number; reported: Attempt | null };

/** Counts attempts as `takeAttempts` does, and returns the seconds to wait, 0 within the limits. */
export async function countAttempts(db: PrismaClient, attempts: Attempt[]): Promise<Counted> {
  const given = JSON.stringify(attempts.map(countOf));
  const [counted] = await db.$queryRaw<{ wait: number; reported: string | null }[]>`
    select wait, reported from take_attempts(${given}::jsonb)`;
  const reported = attempts.find((attempt) => keyOf(attempt) === counted?.reported) ?? null;
  return { wait: counted?.wait ?? 0, reported };
}

async function recordLockout(db: PrismaClient, { source, personId }: Attempter, { limit, email }: Attempt) {
  const owner = email === undefined ? null : await db.user.findUnique({ where: { email }, select: { id: true } });
  const event = { kind: "LOCKOUT", personId: personId ?? owner?.id ?? null, detail: { limit } } as const;
  await recordSecurityEvent({ db, actor: visitor, source }, event);
}

/** Takes the latest attempt under each key back: it was none. */
export async function returnAttempts(db: Db, attempts: Attempt[]): Promise<void> {
  if (attempts.length === 0) return;
  await db.$executeRaw`
    with locked as (${locked(Prisma.sql`key in (${Prisma.join(keysOf(attempts))})`)})
    update attempt_count as counted set times = counted.times[2:] from locked where counted.key = locked.key`;
}

/** Forgets all attempts under these keys. */
export async function clearAttempts(db: Db, attempts: Attempt[]): Promise<void> {
  await deleteWhere(db, Prisma.sql`key in (${Prisma.join(keysOf(attempts))})`);
}

/** Forgets all attempts for an account, on both sites. */
export async function clearAttemptsOf(db: Db, email: string): Promise<void> {
  await deleteWhere(db, Prisma.sql`account = ${hashOf("account", [email])}`);
}

/** In the order of keys, as `take_attempts` locks them. */
const locked = (where: Prisma.Sql) =>
  Prisma.sql`select key from attempt_count where ${where} order by key collate "C" for update`;

async function deleteWhere(db: Db, where: Prisma.Sql): Promise<void> {
  await db.$executeRaw`
    with locked as (${locked(where)}) delete from attempt_count as counted using locked where counted.key = locked.key`;
}

function countOf({ limit, of, email, factor = 1 }: Attempt) {
  const windows: Window[] = limits[limit];
  return {
    key: keyOf({ limit, of }),
    account: email === undefined ? null : hashOf("account", [email]),
    attempts: windows.map(({ attempts }) => attempts * factor),
    seconds: windows.map(({ seconds }) => seconds),
  };
}

const keyOf = ({ limit, of }: Attempt) => `${limit}:${hashOf(limit, of)}`;
const keysOf = (attempts: Attempt[]) => attempts.map(keyOf);

function hashOf(purpose: string, of: readonly (string | null)[]): string {
  return createHmac("sha256", secretFor(`attempts:${purpose}`))
    .update(JSON.stringify(of))
    .digest("base64url");
}
