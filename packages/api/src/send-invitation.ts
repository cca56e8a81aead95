import type { PrismaClient } from "@zea/db/generated/client";
import { mailPasswordLink } from "./auth-mail.ts";
import { describeError, log } from "./log.ts";

/**
 * Mails an invited coach or administrator the link to their first password; an earlier invitation ends. `isMailed` is
 * false when the mail could not be sent: the invitation can then be renewed.
 */
export async function sendInvitation(database: PrismaClient, userId: string): Promise<{ isMailed: boolean }> {
  return mailPasswordLink(database, userId, "invitation").then(
    () => ({ isMailed: true }),
    (error: unknown) => {
      log.error({ userId, error: describeError(error) }, "invitation mail failed");
      return { isMailed: false };
    },
  );
}
