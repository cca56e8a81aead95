import type { PrismaClient } from "@zea/db/generated/client";
import { type Person, type Source, transaction } from "@zea/domain/context";
import { requestEmailChange } from "@zea/domain/person/change-email";
import { changePassword as change } from "@zea/domain/person/set-password";
import { earlier, minutes } from "@zea/domain/time";
import { hashPassword } from "better-auth/crypto";
import type { ChangeEmail, ChangePassword } from "./account-schema.ts";
import { fieldError } from "./api-error.ts";
import type { App } from "./app.ts";
import { clearAttemptsOf, takeAttempts } from "./attempts.ts";
import { sendEmailLink } from "./auth-mail.ts";
import { runInBackground } from "./background-tasks.ts";
import type { SignedIn } from "./context.ts";
import { proveCurrentPassword, wrongPassword } from "./current-password.ts";
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
  if (await isAlreadySet(ctx, newPassword)) return;
  const currentHash = await proveCurrentPassword(ctx, currentPassword);
  const problem = await passwordProblem(newPassword, ctx.session.user);
  if (problem) throw fieldError("newPassword", problem);
  const passwordHash = await hashPassword(newPassword);
  const isChanged = await transaction(ctx, async (tx) => {
    if (!(await change(tx, { currentHash, passwordHash, sessionId: ctx.session.id }))) return false;
    await clearAttemptsOf(tx.db, ctx.session.user.email);
    return true;
  });
  if (!isChanged && !(await isAlreadySet(ctx, newPassword))) throw wrongPassword();
}

/** Whether the caller has just changed the password to this one, as a second press finds. Counted like any other guess of it. */
async function isAlreadySet(ctx: Caller, newPassword: string): Promise<boolean> {
  const { db, now, actor } = ctx;
  const where = { kind: "PASSWORD_CHANGED", personId: actor.id, at: { gt: earlier(now, minutes(10)) } } as const;
  if ((await db.securityEvent.count({ where })) === 0) return false;
  return proveCurrentPassword(ctx, newPassword).then(
    () => true,
    () => false,
  );
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
