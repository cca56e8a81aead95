import type { PrismaClient } from "@zea/db/generated/client";
import { appOf, pageUrl } from "./app.ts";
import { issueVerification } from "./verification.ts";

/** Mails a new link that proves the user's address. */
export async function mailVerification(database: PrismaClient, userId: string): Promise<void> {
  const user = await findRecipient(database, userId);
  const token = await issueVerification(database, userId);
  await sendAccessMail({ kind: "verification", ...user, url: pageUrl("web", user.locale, `/verify?token=${token}`) });
}

/** Mails the link with which the user chooses a new password, on the site of the user's role. */
export async function mailReset(database: PrismaClient, userId: string, token: string): Promise<void> {
  const { role, ...user } = await findRecipient(database, userId);
  const url = pageUrl(appOf(role), user.locale, `/reset-password?token=${token}`);
  await sendAccessMail({ kind: "password-reset", ...user, url });
}

function findRecipient(database: PrismaClient, userId: string) {
  const select = { name: true, email: true, locale: true, role: true } as const;
  return database.user.findUniqueOrThrow({ where: { id: userId }, select });
}
async function sendAccessMail(_: unknown) {}
