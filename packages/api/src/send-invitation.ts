import type { PrismaClient } from "@zea/db/generated/client";
import { sendInvitationMail } from "./auth-mail.ts";
import { describeError, log } from "./log.ts";
import { issueResetToken } from "./password-reset.ts";

const lifetimeHours = 7 * 24;

/**
 * Mails an invited user a one-time link to set their password, valid for a week; earlier links are invalidated.
 * `isMailed` is false when the mail could not be sent: the invitation can then be renewed.
 */
export async function sendInvitation(database: PrismaClient, userId: string): Promise<{ isMailed: boolean }> {
  await database.verification.deleteMany({ where: { value: userId } });
  const token = await issueResetToken(database, userId, lifetimeHours);
  return sendInvitationMail(database, userId, token, lifetimeHours).then(
    () => ({ isMailed: true }),
    (error: unknown) => {
      log.error({ userId, error: describeError(error) }, "invitation mail failed");
      return { isMailed: false };
    },
  );
}
