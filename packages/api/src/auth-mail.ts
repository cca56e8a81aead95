import { randomUUID } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import type { Role } from "@zea/db/generated/enums";
import { now } from "@zea/domain/clock";
import { system } from "@zea/domain/context";
import { emailChangeHours } from "@zea/domain/person/change-email";
import { issuePasswordLink, passwordLinkHours } from "@zea/domain/person/password-link";
import { registrationDays } from "@zea/domain/registration/rules";
import { type Locale, toLocale } from "@zea/format/locales";
import { type App, appOf, pageUrl } from "./app.ts";

type Recipient = { name: string; email: string; locale: Locale };

/** Mails the link that proves the address of a registration and completes it. */
export async function sendRegistrationMail(
  database: PrismaClient,
  to: Recipient,
  token: string,
  kind: "verify-email" | "athlete-invitation" = "verify-email",
): Promise<void> {
  const url = pageUrl("web", to.locale, `/verify?token=${token}`);
  await send(database, { kind, to, url, validHours: registrationDays * 24 });
}

/** Mails the link that makes the address it goes to a person's. */
export async function sendEmailLink(
  database: PrismaClient,
  app: App,
  { name, email, locale }: Recipient,
  token: string,
): Promise<void> {
  const url = pageUrl(app, locale, `/change-email?token=${token}`);
  await send(database, { kind: "change-email", to: { name, email, locale }, url, validHours: emailChangeHours });
}

/** Issues a link to set a user's password anew and mails it; an older one ends. It opens the site of their role, and leads on to `next`. */
export async function mailPasswordLink(
  database: PrismaClient,
  userId: string,
  cause: "reset-password" | "account-exists",
  next = "",
): Promise<void> {
  const ctx = { db: database, now: await now(database), actor: system };
  const token = await issuePasswordLink(ctx, { personId: userId, kind: "RESET" });
  await sendLink(database, userId, { token, kind: "RESET", next, mailFor: () => cause });
}

/** Mails the link of an invitation, by which they choose their first password on the site of their role. */
export async function mailInvitation(database: PrismaClient, userId: string, token: string): Promise<void> {
  const mailFor = (role: Role) => (role === "ADMIN" ? "admin-invitation" : "coach-invitation");
  await sendLink(database, userId, { token, kind: "INVITATION", next: "", mailFor });
}

type PasswordLink = {
  token: string;
  kind: "RESET" | "INVITATION";
  next: string;
  mailFor: (role: Role) => AccountMail["kind"];
};

async function sendLink(database: PrismaClient, userId: string, { token, kind, next, mailFor }: PasswordLink) {
  const { locale, role, ...user } = await database.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, locale: true, role: true },
  });
  const to = { ...user, locale: toLocale(locale) };
  const query = new URLSearchParams({ token, ...(next && { next }) });
  const url = pageUrl(appOf(role), to.locale, `/reset-password?${query}`);
  await send(database, { kind: mailFor(role), to, url, validHours: passwordLinkHours[kind] });
}

type AccountMail = Parameters<typeof import("@zea/workflows/send-account-mail").sendAccountMail>[1];

async function send(database: PrismaClient, mail: Omit<AccountMail, "key">): Promise<void> {
  // the templates are TSX, which the command line cannot load: imported with the first mail
  const { sendAccountMail } = await import("@zea/workflows/send-account-mail");
  const ctx = { db: database, now: await now(database), actor: system };
  await sendAccountMail(ctx, { ...mail, key: randomUUID() });
}
