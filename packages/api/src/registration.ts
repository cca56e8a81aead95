import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import type { Anyone } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";
import { hasAccess } from "@zea/domain/person/access";
import { completeRegistration as complete } from "@zea/domain/registration/complete-registration";
import { openRegistration } from "@zea/domain/registration/open-registration";
import { findRegistration } from "@zea/domain/registration/queries";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { type Origin, takeMailRequest, tryMail } from "./account-limits.ts";
import type { CompleteRegistration, RegisterAccount } from "./account-schema.ts";
import { fieldError } from "./api-error.ts";
import { takeAttempts } from "./attempts.ts";
import { mailPasswordLink, sendRegistrationMail } from "./auth-mail.ts";
import { runInBackground } from "./background-tasks.ts";
import { safeRedirectPath } from "./http/safe-redirect.ts";
import { passwordProblem } from "./password-problem.ts";

type Caller = Origin & { db: PrismaClient; now: Date; actor: Anyone };

/**
 * Stores a registration and mails the link that completes it; a user of that address gets a link to reset the password
 * instead. Neither the response nor its time reveals whether the address is known.
 */
export async function register(ctx: Caller, input: RegisterAccount): Promise<void> {
  await takeMailRequest(ctx.db, ctx, "registrations", input.email);
  const next = safeRedirectPath(input.next, "");
  const token = await openRegistration(ctx, { ...input, next: next || null });
  runInBackground(sendLink(ctx, { ...input, next }, token));
}

async function sendLink(ctx: Caller, input: RegisterAccount & { next: string }, token: string): Promise<void> {
  const { db: database } = ctx;
  const where = { email: input.email };
  const user = await database.user.findUnique({ where, select: { id: true, revokedAt: true } });
  if (user && !hasAccess(user, await now(database))) return;
  if (!(await tryMail(database, ctx, "registrations", input.email))) return;
  if (user) await mailPasswordLink(database, user.id, "account-exists", input.next);
  else await sendRegistrationMail(database, input, token);
}

/**
 * Creates the account of a registration, and returns its athlete and the page to open once the profile is complete. The
 * same link and password again have the same outcome. Refuses a password that is easy to guess.
 */
export async function completeRegistration(
  ctx: Caller,
  { password, ...input }: CompleteRegistration,
): Promise<{ athleteId: string; next: string | null }> {
  const registration = await findRegistration(ctx, input);
  if (registration.state === "UNKNOWN") throw new DomainError("not_found", "account.link_invalid");
  if (registration.state === "OPEN") {
    const problem = await passwordProblem(password, { name: input.name, email: registration.email });
    if (problem) throw fieldError("password", problem);
  }
  // per link, so that nobody without it can use up its owner's tries
  await takeAttempts(ctx.db, ctx, [{ limit: "link", of: [input.token] }]);
  const passwordHash = await hashPassword(password);
  const { athleteId, next, isFirst } = await complete(ctx, { ...input, passwordHash });
  if (!isFirst && !(await signsInWith(ctx.db, athleteId, password)))
    throw new DomainError("conflict", "account.exists");
  return { athleteId, next };
}

/** Whether the password alone signs the user in. */
async function signsInWith(database: PrismaClient, userId: string, password: string): Promise<boolean> {
  const where = { userId, providerId: "credential", user: { twoFactorEnabled: false } };
  const account = await database.account.findFirst({ where });
  return account?.password ? verifyPassword({ hash: account.password, password }) : false;
}
