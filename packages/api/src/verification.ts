import { createHash, randomBytes } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import { recordVerified } from "@zea/domain/athlete/record-verified";
import { now } from "@zea/domain/clock";
import { system } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";

export const verificationHours = 24;

/** A new token that proves a user's address for 24 hours. Only its hash is stored. */
export async function issueVerification(database: PrismaClient, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + verificationHours * 3_600_000);
  await database.verification.create({ data: { identifier: identifierOf(token), value: userId, expiresAt } });
  return token;
}

/** Confirms the address of the token's user. A second click on the same link changes nothing. */
export async function verifyAddress(database: PrismaClient, token: string): Promise<void> {
  const issued = await database.verification.findFirst({
    where: { identifier: identifierOf(token), expiresAt: { gt: new Date() } },
    select: { value: true },
  });
  if (!issued) throw new DomainError("not_found", "account.link_invalid");
  await proveAddress(database, issued.value);
}

/** Marks a user's address as theirs, and keeps the instant of it for an athlete. */
export async function proveAddress(database: PrismaClient, userId: string): Promise<void> {
  const at = await now(database);
  await database.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { emailVerified: true }, select: { id: true } });
    await recordVerified({ db: tx, now: at, actor: system }, { athleteId: userId });
  });
}

function identifierOf(token: string): string {
  return `verify-email:${createHash("sha256").update(token).digest("base64url")}`;
}
