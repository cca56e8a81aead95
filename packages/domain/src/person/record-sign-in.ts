import type { Db } from "@zea/db/client";
import { type Ctx, transaction } from "../context.ts";
import { requestMail } from "../mail/request-mail.ts";
import { recordSecurityEvent, type SignInFactor } from "../security/record-security-event.ts";
import { securityEventDays } from "../security/values.ts";

export type RecordSignIn = {
  personId: string;
  factor: SignInFactor;
  /** What is known of a device that this person has not signed in with before; null for a known one. */
  newDevice: { browser?: string; system?: string } | null;
  /** Whether a mail about a new device may be sent. */
  isMailed: boolean;
};

/** Records a sign-in. Its owner is told of a new device, unless it is the first of a new account. */
export async function recordSignIn(ctx: Ctx, { personId, factor, newDevice, isMailed }: RecordSignIn): Promise<void> {
  const isTold = newDevice !== null && !(await isFirstSignIn(ctx.db, personId));
  const signIn = { kind: "SIGN_IN", personId, detail: { factor } } as const;
  if (!isTold) return void (await recordSecurityEvent(ctx, signIn));
  await transaction(ctx, async (tx) => {
    await recordSecurityEvent(tx, signIn);
    const subjectId = await recordSecurityEvent(tx, { kind: "NEW_DEVICE", personId, detail: newDevice });
    if (isMailed) await requestMail(tx, { kind: "new-device", recipientId: personId, subjectId });
  });
}

/** Whether an account is so new that all its sign-ins are in the log, and there is none. */
async function isFirstSignIn(db: Db, personId: string): Promise<boolean> {
  const [found] = await db.$queryRaw<{ isFirst: boolean }[]>`
    select created_at > now() - make_interval(days => ${securityEventDays}) and not exists (
      select from security_event where person_id = ${personId}::uuid and kind = 'SIGN_IN') as "isFirst"
    from "user" where id = ${personId}::uuid`;
  return found?.isFirst ?? true;
}
