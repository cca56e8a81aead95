import type { PrismaClient } from "@zea/db/generated/client";
import { type Person, type Source, transaction } from "@zea/domain/context";
import { requestEmailChange } from "@zea/domain/person/change-email";
import { changePassword as change } from "@zea/domain/person/set-password";
import { hashPassword } from "better-auth/crypto";
import type { ChangeEmail, ChangePassword } from "./account-schema.ts";
import { fieldError } from "./api-error.ts";
import type { App } from "./app.ts";
import { clearAttemptsOf, takeAttempts } from "./attempts.ts";
import { sendEmailLink } from "./auth-mail.ts";
import { runInBackground } from "./background-tasks.ts";
import type { SignedIn } from "./context.ts";
import { isCurrentPassword, proveCurrentPassword, wrongPassword } from "./current-password.ts";
import { passwordProblem } from "./password-problem.ts";

type Caller = {
  app: App;
  db: PrismaClient;
  now: Date;
  actor: Person;
  source: Source;
  session: { id: string; user: SignedIn };
};

/** Changes the caller's password, which ends their links and all sessions but this one. Again, it does nothing. */
export async function changePassword(ctx: Caller, { currentPassword, newPassword }: ChangePassword): Promise<void> {
  const currentHash = await proveCurrentPassword(ctx, currentPassword).catch(async (error: unknown) => {
    if (await isCurrentPassword(ctx, newPassword)) return null; // pressed twice: the first has set it
    throw error;
  });
  if (!currentHash) return;
  const problem = await passwordProblem(newPassword, ctx.session.user);
  if (problem) throw fieldError("newPassword", problem);
  const passwordHash = await hashPassword(newPassword);
  await transaction(ctx, async (tx) => {
    if (!(await change(tx, { currentHash, passwordHash, sessionId: ctx.session.id }))) throw wrongPassword();
    await clearAttemptsOf(tx.db, ctx.session.user.email);
  });
}

/** Mails the link that makes an address the caller's. The answer doesn't reveal whether another account has it. */
export async function changeEmail(ctx: Caller, { currentPassword, email }: ChangeEmail): Promise<void> {
  await proveCurrentPassword(ctx, currentPassword);
  if (email === ctx.session.user.email) throw fieldError("email", "account.email_same");
  await takeAttempts(ctx.db, { source: ctx.source, personId: ctx.actor.id }, [
    { limit: "address", of: [ctx.actor.id] },
  ]);
  const token = await requestEmailChange(ctx, { email });
  runInBackground(sendEmailLink(ctx.db, ctx.app, { ...ctx.session.user, email }, token));
}
