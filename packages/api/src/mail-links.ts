import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import { type Ctx, transaction, type Visitor, visitor } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";
import { withAccess } from "@zea/domain/person/access";
import { confirmEmailChange } from "@zea/domain/person/change-email";
import { findLinkOwner } from "@zea/domain/person/password-link";
import { setPassword } from "@zea/domain/person/set-password";
import { recordSecurityEvent } from "@zea/domain/security/record-security-event";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { hashPassword } from "better-auth/crypto";
import { type Origin, takeMailRequest, tryMail } from "./account-limits.ts";
import { ConfirmEmail, RequestPasswordReset, ResetPassword } from "./account-schema.ts";
import { toKnownError } from "./api-error.ts";
import type { App } from "./app.ts";
import { clearAttemptsOf, takeAttempts } from "./attempts.ts";
import { mailPasswordLink } from "./auth-mail.ts";
import { originOf, throwTooMany } from "./auth-origin.ts";
import { runInBackground } from "./background-tasks.ts";
import { countPublicCall } from "./count-public-call.ts";
import { safeRedirectPath } from "./http/safe-redirect.ts";
import { deviceCookieAttributes, deviceCookieName, rememberDevice } from "./known-device.ts";
import { passwordProblem } from "./password-problem.ts";

/**
 * The endpoints behind mailed links. They replace better-auth's for resetting a password and for another address: ours do
 * each in one transaction with all that it ends, and know the kind of a link.
 */
export function mailLinks(app: App, database: PrismaClient) {
  return {
    id: "mail-links",
    endpoints: {
      requestPasswordReset: createAuthEndpoint(
        "/request-password-reset",
        { method: "POST", body: RequestPasswordReset },
        async ({ body: { email, redirectTo }, headers, json }) => {
          const origin = originOf(app, headers);
          await takeMailRequest(database, origin, "resets", email).catch(throwTooMany);
          runInBackground(sendReset(database, origin, email, safeRedirectPath(redirectTo, "")));
          return json({ status: true });
        },
      ),
      resetPassword: createAuthEndpoint(
        "/reset-password",
        { method: "POST", body: ResetPassword },
        async ({ body: { token, newPassword }, headers, json, setCookie }) => {
          const origin = originOf(app, headers);
          const ctx = { db: database, now: await now(database), actor: visitor, source: origin.source };
          const owner = await findLinkOwner(ctx, token);
          if (!owner) {
            await countPublicCall(origin.network).catch(throwTooMany);
            throw invalidToken();
          }
          const problem = await passwordProblem(newPassword, owner);
          if (problem) throw invalidField("newPassword", problem);
          // per link, so that nobody without it can use up its owner's tries
          await takeAttempts(database, { source: origin.source, personId: owner.id }, [
            { limit: "link", of: [token] },
          ]).catch(throwTooMany);
          const link = { token, passwordHash: await hashPassword(newPassword) };
          await replacePassword(ctx, link).catch(throwInvalidToken);
          // the link proves the mailbox, so this browser becomes a known device, which others can't lock out
          setCookie(deviceCookieName(app), rememberDevice(app, headers, owner.email), deviceCookieAttributes(app));
          return json({ status: true });
        },
      ),
      confirmEmail: createAuthEndpoint(
        "/confirm-email",
        { method: "POST", body: ConfirmEmail },
        async ({ body: { token }, headers, json }) => {
          const { network, source } = originOf(app, headers);
          await countPublicCall(network).catch(throwTooMany);
          const ctx = { db: database, now: await now(database), actor: visitor, source };
          await confirmEmailChange(ctx, { token }).catch(throwAddressTaken).catch(throwInvalidToken);
          return json({ status: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}

/** Sets the password and clears what was counted against the account. */
function replacePassword(ctx: Ctx<Visitor>, link: Parameters<typeof setPassword>[1]): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { email } = await setPassword(tx, link);
    await clearAttemptsOf(tx.db, email);
  });
}

async function sendReset(database: PrismaClient, origin: Origin, email: string, next: string): Promise<void> {
  const where = { email, ...withAccess(await now(database)) };
  const user = await database.user.findUnique({ where, select: { id: true } });
  if (!user || !(await tryMail(database, origin, "resets", email))) return;
  const event = { kind: "PASSWORD_RESET_REQUESTED", personId: user.id } as const;
  await recordSecurityEvent({ db: database, actor: visitor, source: origin.source }, event);
  await mailPasswordLink(database, user.id, "reset-password", next);
}

/** The refusal of one field; `key` is a translation key. */
function invalidField(field: string, key: string): APIError {
  return new APIError("BAD_REQUEST", { code: "INVALID_FIELD", message: "Invalid field", fields: { [field]: key } });
}

function throwAddressTaken(error: unknown): never {
  if (toKnownError(error)?.code !== "CONFLICT") throw error;
  throw new APIError("CONFLICT", { code: "ADDRESS_TAKEN", message: "Another account has this address" });
}

function throwInvalidToken(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  throw invalidToken();
}

const invalidToken = () => new APIError("BAD_REQUEST", { code: "INVALID_TOKEN", message: "Invalid token" });
