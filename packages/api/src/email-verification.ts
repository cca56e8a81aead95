import { createHash, randomBytes } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import { recordVerified } from "@zea/domain/athlete/record-verified";
import { now } from "@zea/domain/clock";
import { system } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";

export const verificationHours = 24;

/** Issues a token, valid for 24 hours, that verifies the user's e-mail address. Only its hash is stored. */
export async function issueVerificationToken(database: PrismaClient, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + verificationHours * 3_600_000);
  await database.verification.create({ data: { identifier: identifierOf(token), value: userId, expiresAt } });
  return token;
}

/** Verifies the e-mail address of the token's user; idempotent. Throws `account.link_invalid` for an unknown or expired token. */
export async function verifyEmail(database: PrismaClient, token: string): Promise<void> {
  const issued = await database.verification.findFirst({
    where: { identifier: identifierOf(token), expiresAt: { gt: new Date() } },
    select: { value: true },
  });
  if (!issued) throw new DomainError("not_found", "account.link_invalid");
  await markEmailVerified(database, issued.value);
}

/** Marks the e-mail address as verified and, for an athlete, records when. */
export async function markEmailVerified(database: PrismaClient, userId: string): Promise<void> {
  const at = await now(database);
  await database.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { emailVerified: true }, select: { id: true } });
    await recordVerified({ db: tx, now: at, actor: system }, { athleteId: userId });
  });
}

function identifierOf(token: string): string {
  return `verify-email:${createHash("sha256").update(token).digest("base64url")}`;
}
