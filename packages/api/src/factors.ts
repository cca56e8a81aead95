import type { PrismaClient } from "@zea/db/generated/client";
import { type Ctx, type Person, type Source, transaction } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";
import {
  checkPasskey,
  recordCodesAdded,
  recordPasskeyAdded,
  recordRecoveryCodesRenewed,
  removeCodes as remove,
  removePasskey as removeKey,
} from "@zea/domain/person/factors";
import { isAPIError } from "better-auth/api";
import type { AddPasskey, ConfirmCodes, ProvePassword, RemovePasskey } from "./account-schema.ts";
import { fieldError } from "./api-error.ts";
import type { App } from "./app.ts";
import { type Auth, authOf } from "./auth.ts";
import type { Session } from "./context.ts";
import { proveCurrentPassword } from "./current-password.ts";

type Caller = {
  app: App;
  db: PrismaClient;
  now: Date;
  actor: Person;
  source: Source;
  session: Session;
  /** The caller's headers, and where cookies for the caller go. */
  headers: Headers;
  passCookies: (answered: Headers) => void;
};

export type Factors = {
  /** Whether this person may only set a second factor up, or only sign in again with the one they have. */
  needs: "SET_UP" | "PASSKEY" | null;
  hasCodes: boolean;
  passkeys: { id: string; name: string | null; createdAt: Date }[];
};

/** What the caller signs in with besides the password. */
export async function findFactors({ db, actor }: Ctx<Person>, isRestricted: boolean): Promise<Factors> {
  const { twoFactorEnabled: hasCodes, passkeys } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      twoFactorEnabled: true,
      passkeys: { select: { id: true, name: true, createdAt: true }, orderBy: { id: "asc" } },
    },
  });
  const needs = passkeys.length > 0 ? "PASSKEY" : "SET_UP";
  return { needs: isRestricted ? needs : null, hasCodes, passkeys };
}

/** Makes the key of an app and recovery codes; neither counts before the first code of the app. */
export async function startCodes(ctx: Caller, { currentPassword }: ProvePassword) {
  await proveCurrentPassword(ctx, currentPassword);
  const body = { password: currentPassword };
  const made = await callAuth(authOf(ctx.app, ctx.db).api.enableTwoFactor({ headers: ctx.headers, body }));
  if (made.method !== "totp") throw failed();
  return { uri: made.totpURI, recoveryCodes: made.backupCodes };
}

/** The first code of the app: from now on each sign-in with the password asks for one. Every other session ends. */
export async function confirmCodes(ctx: Caller, { code }: ConfirmCodes): Promise<void> {
  const { twoFactorEnabled } = await ctx.db.user.findUniqueOrThrow({ where: { id: ctx.actor.id } });
  if (twoFactorEnabled) throw failed();
  const answered = await inTransaction(ctx, async (tx, { api }) => {
    const { headers, response } = await api.verifyTOTP({ headers: ctx.headers, body: { code }, returnHeaders: true });
    const session = await tx.db.session.findFirstOrThrow({
      where: { userId: ctx.actor.id, hasSecondFactor: true },
      orderBy: { id: "desc" },
    });
    await recordCodesAdded(tx, { keptSessionId: session.id });
    return { headers, response };
  }).catch((error: unknown) => {
    if (isAPIError(error) && error.body?.code === "INVALID_CODE") throw fieldError("code", "account.code_wrong");
    throw isAPIError(error) ? failed() : error;
  });
  ctx.passCookies(answered.headers);
}

/** Makes new recovery codes; those before no longer work. */
export async function renewRecoveryCodes(ctx: Caller, { currentPassword }: ProvePassword) {
  await proveCurrentPassword(ctx, currentPassword);
  return inTransaction(ctx, async (tx, { api }) => {
    const { backupCodes } = await callAuth(
      api.generateBackupCodes({ headers: ctx.headers, body: { password: currentPassword } }),
    );
    await recordRecoveryCodesRenewed(tx);
    return { recoveryCodes: backupCodes };
  });
}

export async function removeCodes(ctx: Caller, { currentPassword }: ProvePassword): Promise<void> {
  await proveCurrentPassword(ctx, currentPassword);
  await remove(ctx, { keptSessionId: ctx.session.id });
}

/** The options with which the browser makes a passkey. */
export async function startPasskey(ctx: Caller, { currentPassword }: ProvePassword) {
  await proveCurrentPassword(ctx, currentPassword);
  const { response, headers } = await callAuth(
    authOf(ctx.app, ctx.db).api.generatePasskeyRegistrationOptions({ headers: ctx.headers, returnHeaders: true }),
  );
  ctx.passCookies(headers);
  return response;
}

/** Adds the passkey that the browser made. Every other session ends. */
export async function addPasskey(ctx: Caller, input: AddPasskey): Promise<void> {
  await inTransaction(ctx, async (tx, { api }) => {
    await callAuth(api.verifyPasskeyRegistration({ headers: ctx.headers, body: input }));
    await recordPasskeyAdded(tx, { keptSessionId: ctx.session.id });
  });
}

export async function removePasskey(ctx: Caller, { id, currentPassword }: RemovePasskey): Promise<void> {
  await checkPasskey(ctx, { id });
  await proveCurrentPassword(ctx, currentPassword);
  await removeKey(ctx, { id, keptSessionId: ctx.session.id });
}

/** Runs better-auth in the transaction of what follows from it. */
function inTransaction<T>(ctx: Caller, work: (tx: Ctx<Person>, auth: Auth) => Promise<T>): Promise<T> {
  const { db, now, actor, app, source } = ctx;
  return transaction({ db, now, actor, source }, (tx) => work(tx, authOf(app, tx.db as PrismaClient)));
}

/** Translates better-auth's refusals: what it asks for has changed meanwhile, or the browser's answer is not right. */
function callAuth<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    throw isAPIError(error) ? failed() : error;
  });
}

const failed = () => new DomainError("conflict", "account.factor_failed");
