import type { PrismaClient } from "@zea/db/generated/client";
import { checkAge } from "@zea/domain/athlete/register-athlete";
import { visitor } from "@zea/domain/context";
import type { RegisterAccount } from "./account-schema.ts";
import { asRegistration, authOf } from "./auth.ts";
import { sendVerificationMail } from "./auth-mail.ts";
import { runInBackground } from "./background-tasks.ts";
import { sendPasswordReset } from "./password-reset.ts";

/**
 * Registers an athlete and mails a verification link; an existing verified account gets a password reset link instead.
 * The response does not reveal whether the address is known.
 */
export async function register(database: PrismaClient, now: Date, input: RegisterAccount): Promise<void> {
  checkAge({ db: database, now, actor: visitor }, input.birthDate);
  const { name, email, password } = input;
  const signUp = () => authOf("web", database).api.signUpEmail({ body: { name, email, password } });
  const failure = await asRegistration({ ...input, now }, signUp).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const user = await database.user.findUnique({ where: { email }, select: { id: true, emailVerified: true } });
  // if the user exists, a concurrent registration of the same address won
  if (failure && !user) throw failure.error;
  runInBackground(user?.emailVerified ? sendPasswordReset(database, user.id) : sendLinkIfUnverified(database, email));
}

/** Mails a new verification link if the address belongs to an unverified user; otherwise does nothing. */
export function resendVerification(database: PrismaClient, email: string): void {
  runInBackground(sendLinkIfUnverified(database, email));
}

async function sendLinkIfUnverified(database: PrismaClient, email: string): Promise<void> {
  const user = await database.user.findUnique({ where: { email }, select: { id: true, emailVerified: true } });
  if (user && !user.emailVerified) await sendVerificationMail(database, user.id);
}
