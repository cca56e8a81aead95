import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import { visitor } from "@zea/domain/context";
import { recordSignIn as record } from "@zea/domain/person/record-sign-in";
import { recordSecurityEvent, type SignInFactor } from "@zea/domain/security/record-security-event";
import { deviceOf } from "@zea/format/device";
import type { Origin } from "./account-limits.ts";
import { countAttempts, tryAttempts } from "./attempts.ts";
import { knownDevice } from "./known-device.ts";

type User = { id: string; email: string };

/**
 * Records a sign-in by a request whose cookies are those from before it, and mails the owner of one from a new device. A
 * mailed link proves its owner, so that every device with one is known.
 */
export async function recordSignIn(
  database: PrismaClient,
  { app, headers, source }: Origin,
  { id: personId, email }: User,
  factor: SignInFactor,
): Promise<void> {
  const isKnown = factor === "LINK" || knownDevice(app, headers, email) !== null;
  const newDevice = isKnown ? null : (deviceOf(headers.get("user-agent")) ?? {});
  const mails = [{ limit: "new-device-mail", of: [personId] } as const];
  const isMailed = !isKnown && (await countAttempts(database, mails)).wait === 0;
  const ctx = { db: database, now: await now(database), actor: visitor, source };
  await record(ctx, { personId, factor, newDevice, isMailed });
}

/** Records a refused password: of whom, if the address has an account. */
export async function recordRefusedPassword(database: PrismaClient, { source }: Origin, email: string): Promise<void> {
  const user = await database.user.findUnique({ where: { email }, select: { id: true } });
  const event = { kind: "SIGN_IN_REFUSED", personId: user?.id ?? null } as const;
  await recordSecurityEvent({ db: database, actor: visitor, source }, event);
}

type RefusedFactor = { factor: "CODE" | "RECOVERY_CODE" | "PASSKEY"; personId: string | null };

/** Records a refused second factor; beyond the limit it is a lockout. */
export async function recordRefusedFactor(
  database: PrismaClient,
  { app, network, source }: Origin,
  { factor, personId }: RefusedFactor,
): Promise<void> {
  const attempts = [{ limit: "second-factor", of: personId ? [personId] : [app, network] } as const];
  const attempter = { source, personId: personId ?? undefined };
  if (!(await tryAttempts(database, attempter, attempts))) return;
  await recordSecurityEvent(
    { db: database, actor: visitor, source },
    { kind: "FACTOR_REFUSED", personId, detail: { factor } },
  );
}
