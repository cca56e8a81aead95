import type { PrismaClient } from "@zea/db/generated/client";
import type { Repeatable } from "@zea/domain/person/invite-person";
import { mailPasswordLink } from "./auth-mail.ts";
import { describeError, log } from "./log.ts";

/**
 * Mails an invited coach or administrator the link to their first password; an earlier invitation ends, unless the act that
 * asks for it is repeated. `isMailed` is false when the mail could not be sent: the invitation can then be renewed.
 */
export async function sendInvitation(
  database: PrismaClient,
  userId: string,
  { isRepeated }: Repeatable,
): Promise<{ isMailed: boolean }> {
  const sent = { userId, kind: "INVITATION" as const };
  if (isRepeated && (await database.passwordLink.count({ where: sent }))) return { isMailed: true };
  return mailPasswordLink(database, userId, "invitation").then(
    () => ({ isMailed: true }),
    async (error: unknown) => {
      await database.passwordLink.deleteMany({ where: sent });
      log.error({ userId, error: describeError(error) }, "invitation mail failed");
      return { isMailed: false };
    },
  );
}
