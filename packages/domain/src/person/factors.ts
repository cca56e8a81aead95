import type { SecurityEventKind } from "@zea/db/generated/enums";
import { type Ctx, type Person, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { requestMail } from "../mail/request-mail.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";

/* A factor is what a person signs in with besides their password: codes of an app with their recovery codes, or a passkey. */

type FactorChange = { keptSessionId: string };

/** What is recorded of the change that each mail is about. */
const eventOf = {
  "codes-added": "CODES_ADDED",
  "codes-removed": "CODES_REMOVED",
  "recovery-codes-renewed": "RECOVERY_CODES_RENEWED",
  "passkey-added": "PASSKEY_ADDED",
  "factors-removed": "FACTORS_REMOVED",
} as const;

type ChangeMail = { kind: keyof typeof eventOf };

/** Ends all sessions of a person who now signs in with codes, but for one, and mails them. */
export function recordCodesAdded(ctx: Ctx<Person>, { keptSessionId }: FactorChange): Promise<void> {
  return recordChange(ctx, { kind: "codes-added", keptSessionId });
}

/** Mails a person whose recovery codes are new. */
export async function recordRecoveryCodesRenewed(ctx: Ctx<Person>): Promise<void> {
  await mailOwner(ctx, { kind: "recovery-codes-renewed", recipientId: ctx.actor.id });
}

/** Marks the session of a person who has just added a passkey, ends the others, and mails them. */
export async function recordPasskeyAdded(ctx: Ctx<Person>, { keptSessionId }: FactorChange): Promise<void> {
  await ctx.db.session.updateMany({ where: { id: keptSessionId }, data: { hasSecondFactor: true } });
  await recordChange(ctx, { kind: "passkey-added", keptSessionId });
}

/** The person signs in without codes from now on. Ends their other sessions and mails them. Again, it does nothing. */
export function removeCodes(ctx: Ctx<Person>, { keptSessionId }: FactorChange): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { db, actor } = tx;
    const { count } = await db.user.updateMany({
      where: { id: actor.id, twoFactorEnabled: true },
      data: { twoFactorEnabled: false },
    });
    if (count === 0) {
      if (await wasLast(tx, "CODES_REMOVED", ["CODES_ADDED"])) return;
      throw new DomainError("conflict", "account.factor_failed");
    }
    await db.twoFactor.deleteMany({ where: { userId: actor.id } });
    await recordChange(tx, { kind: "codes-removed", keptSessionId });
  });
}

/** The passkey no longer signs its owner in. Ends their other sessions and mails them. Again, it does nothing. */
export function removePasskey(ctx: Ctx<Person>, { id, keptSessionId }: FactorChange & { id: string }): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { count } = await tx.db.passkey.deleteMany({ where: { id, userId: tx.actor.id } });
    if (count === 0) return checkPasskey(tx, { id });
    await endOthers(tx, keptSessionId);
    const mail = { kind: "passkey-removed", recipientId: tx.actor.id } as const;
    await requestMail(tx, { ...mail, subjectId: tx.actor.id, key: `${mail.kind}:${uuidv7()}` });
    await recordSecurityEvent(tx, { kind: "PASSKEY_REMOVED", personId: tx.actor.id, detail: { passkeyId: id } });
  });
}

/** Refuses a passkey that is not and was not the person's own. */
export async function checkPasskey({ db, actor }: Ctx<Person>, { id }: { id: string }): Promise<void> {
  if (await db.passkey.count({ where: { id, userId: actor.id } })) return;
  const removed = { personId: actor.id, kind: "PASSKEY_REMOVED" as const };
  if (await db.securityEvent.count({ where: { ...removed, detail: { path: ["passkeyId"], equals: id } } })) return;
  throw new DomainError("not_found", "request.not_found");
}

/** Removes all factors of a person who has lost them, ends their sessions and mails them. Returns whether there were any. */
export function removeLostFactors(ctx: Ctx, { personId }: { personId: string }): Promise<boolean> {
  return transaction(ctx, async (tx) => {
    if (!(await deleteFactors(tx, personId))) return false;
    await tx.db.session.deleteMany({ where: { userId: personId } });
    await mailOwner(tx, { kind: "factors-removed", recipientId: personId });
    return true;
  });
}

/** Deletes all factors of a person. Returns whether there were any. */
export async function deleteFactors({ db }: Ctx, userId: string): Promise<boolean> {
  await db.user.updateMany({ where: { id: userId, twoFactorEnabled: true }, data: { twoFactorEnabled: false } });
  const codes = await db.twoFactor.deleteMany({ where: { userId } });
  const passkeys = await db.passkey.deleteMany({ where: { userId } });
  return codes.count + passkeys.count > 0;
}

async function recordChange(ctx: Ctx<Person>, { kind, keptSessionId }: FactorChange & ChangeMail): Promise<void> {
  await endOthers(ctx, keptSessionId);
  await mailOwner(ctx, { kind, recipientId: ctx.actor.id });
}

function endOthers({ db, actor }: Ctx<Person>, keptSessionId: string) {
  return db.session.deleteMany({ where: { userId: actor.id, id: { not: keptSessionId } } });
}

/** Whether the latest of these events of the person is `kind`. */
async function wasLast(
  { db, actor }: Ctx<Person>,
  kind: SecurityEventKind,
  others: SecurityEventKind[],
): Promise<boolean> {
  const where = { personId: actor.id, kind: { in: [kind, ...others] } };
  const last = await db.securityEvent.findFirst({ where, orderBy: { id: "desc" }, select: { kind: true } });
  return last?.kind === kind;
}

async function mailOwner(ctx: Ctx, { kind, recipientId }: ChangeMail & { recipientId: string }): Promise<void> {
  await requestMail(ctx, { kind, recipientId, subjectId: recipientId, key: `${kind}:${uuidv7()}` });
  await recordSecurityEvent(ctx, { kind: eventOf[kind], personId: recipientId });
}
