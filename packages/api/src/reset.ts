import { randomBytes } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import { authOf } from "./auth.ts";
import { mailReset, resetHours } from "./auth-mail.ts";

/** A one-time token with which a user chooses a password, as better-auth's own door takes it; valid for so many hours. */
export async function issueReset(database: PrismaClient, userId: string, hours = resetHours): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const { internalAdapter } = await authOf("web", database).$context;
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: userId, expiresAt });
  return token;
}

/** Mails a user the link to a new password. */
export async function mailResetTo(database: PrismaClient, userId: string): Promise<void> {
  await mailReset(database, userId, await issueReset(database, userId));
}
