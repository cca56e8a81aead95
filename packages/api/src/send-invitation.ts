import type { PrismaClient } from "@zea/db/generated/client";
import type { Issued } from "@zea/domain/person/invite-person";
import { hashPasswordLink } from "@zea/domain/person/password-link";
import { mailInvitation } from "./auth-mail.ts";
import { describeError, log } from "./log.ts";

/**
 * Mails an invited coach or administrator the link to their first password, unless the same act has mailed it before.
 * `isMailed` is false when the mail could not be sent: its link ends, and the invitation can be renewed.
 */
export async function sendInvitation(
  database: PrismaClient,
  userId: string,
  { token }: Issued,
): Promise<{ isMailed: boolean }> {
  if (token === null) return { isMailed: true };
  return mailInvitation(database, userId, token).then(
    () => ({ isMailed: true }),
    async (error: unknown) => {
      await database.passwordLink.deleteMany({ where: { tokenHash: hashPasswordLink(token) } });
      log.error({ userId, error: describeError(error) }, "invitation mail failed");
      return { isMailed: false };
    },
  );
}
