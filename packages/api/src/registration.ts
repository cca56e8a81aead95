import type { PrismaClient } from "@zea/db/generated/client";
import { checkAge } from "@zea/domain/athlete/register-athlete";
import { visitor } from "@zea/domain/context";
import type { RegisterAccount } from "./account-schema.ts";
import { asRegistration, authOf } from "./auth.ts";
import { mailVerification } from "./auth-mail.ts";
import { inBackground } from "./background.ts";
import { mailResetTo } from "./reset.ts";

/** Registers an athlete and mails the link that proves the address; whoever has an account already gets a link to its password. The answer is the same whether the address is known or not. */
export async function register(database: PrismaClient, now: Date, input: RegisterAccount): Promise<void> {
  checkAge({ db: database, now, actor: visitor }, input.birthDate);
  const { name, email, password } = input;
  const signUp = () => authOf("web", database).api.signUpEmail({ body: { name, email, password } });
  const failure = await asRegistration({ ...input, now }, signUp).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const user = await database.user.findUnique({ where: { email }, select: { id: true, emailVerified: true } });
  // with a user there, another registration of the same address was faster
  if (failure && !user) throw failure.error;
  inBackground(user?.emailVerified ? mailResetTo(database, user.id) : mailLink(database, email));
}

/** Mails a new link to whoever has not proved the address yet; says nothing about others. */
export function resendVerification(database: PrismaClient, email: string): void {
  inBackground(mailLink(database, email));
}

async function mailLink(database: PrismaClient, email: string): Promise<void> {
  const user = await database.user.findUnique({ where: { email }, select: { id: true, emailVerified: true } });
  if (user && !user.emailVerified) await mailVerification(database, user.id);
}
