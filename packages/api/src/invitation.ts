import type { PrismaClient } from "@zea/db/generated/client";
import { mailInvitation } from "./auth-mail.ts";
import { describeError, log } from "./log.ts";
import { issueReset } from "./reset.ts";

const lifetimeHours = 7 * 24;

/** Mails somebody who was invited a link to their first password, good once and for a week; links sent before are worth nothing. Answers whether the mail went out: when it did not, it can be sent again. */
export async function sendInvitation(database: PrismaClient, userId: string): Promise<{ isMailed: boolean }> {
  await database.verification.deleteMany({ where: { value: userId } });
  const token = await issueReset(database, userId, lifetimeHours);
  return mailInvitation(database, userId, token, lifetimeHours).then(
    () => ({ isMailed: true }),
    (error: unknown) => {
      log.error({ userId, error: describeError(error) }, "an invitation was not sent");
      return { isMailed: false };
    },
  );
}
