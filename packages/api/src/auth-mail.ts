import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import { registrationDays } from "@zea/domain/registration/rules";
import { type Locale, toLocale } from "@zea/format/locales";
import { appOf, pageUrl } from "./app.ts";

export const resetHours = 1;

type Recipient = { name: string; email: string; locale: Locale };

/** Mails the link that proves the address of a registration and completes it. */
export async function sendRegistrationMail(to: Recipient, token: string): Promise<void> {
  const url = pageUrl("web", to.locale, `/verify?token=${token}`);
  await send({ kind: "verify-email", to, url, validHours: registrationDays * 24 });
}

/** Tells a user that they have an account already, with a link to reset its password. */
export async function sendAccountExistsMail(database: PrismaClient, userId: string, token: string): Promise<void> {
  const { role, ...to } = await findRecipient(database, userId);
  const url = pageUrl(appOf(role), to.locale, `/reset-password?token=${token}`);
  await send({ kind: "account-exists", to, url, validHours: resetHours });
}

/** Mails a password reset link to the site of the user's role. */
export async function sendResetMail(database: PrismaClient, userId: string, token: string): Promise<void> {
  const { role, ...to } = await findRecipient(database, userId);
  const url = pageUrl(appOf(role), to.locale, `/reset-password?token=${token}`);
  await send({ kind: "reset-password", to, url, validHours: resetHours });
}

/** Mails an invited coach or administrator the link to set their first password. */
export async function sendInvitationMail(database: PrismaClient, userId: string, token: string, validHours: number) {
  const { role, ...to } = await findRecipient(database, userId);
  const kind = role === "ADMIN" ? ("admin-invitation" as const) : ("coach-invitation" as const);
  const url = pageUrl(appOf(role), to.locale, `/reset-password?token=${token}`);
  await send({ kind, to, url, validHours });
}

type AccountMail = Parameters<typeof import("@zea/workflows/send-account-mail").sendAccountMail>[0];

async function send(mail: Omit<AccountMail, "key">): Promise<void> {
  // the templates are TSX, which the command line cannot load: imported with the first mail
  const { sendAccountMail } = await import("@zea/workflows/send-account-mail");
  await sendAccountMail({ ...mail, key: randomUUID() });
}

async function findRecipient(database: PrismaClient, userId: string) {
  const { locale, ...user } = await database.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, locale: true, role: true },
  });
  return { ...user, locale: toLocale(locale) };
}
