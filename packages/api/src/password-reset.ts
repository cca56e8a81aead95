import { randomBytes } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import { authOf } from "./auth.ts";
import { resetHours, sendResetMail } from "./auth-mail.ts";

/** Issues a one-time token that better-auth's reset endpoint accepts. */
export async function issueResetToken(database: PrismaClient, userId: string, hours = resetHours): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const { internalAdapter } = await authOf("web", database).$context;
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: userId, expiresAt });
  return token;
}

export async function sendPasswordReset(database: PrismaClient, userId: string): Promise<void> {
  await sendResetMail(database, userId, await issueResetToken(database, userId));
}
