import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import { visitor } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";
import { withAccess } from "@zea/domain/person/access";
import { confirmEmailChange } from "@zea/domain/person/change-email";
import { findLinkOwner } from "@zea/domain/person/password-link";
import { setPassword } from "@zea/domain/person/set-password";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { hashPassword } from "better-auth/crypto";
import { ConfirmEmail, RequestPasswordReset, ResetPassword } from "./account-schema.ts";
import { toKnownError } from "./api-error.ts";
import { mailPasswordLink } from "./auth-mail.ts";
import { runInBackground } from "./background-tasks.ts";
import { passwordProblem } from "./password-problem.ts";

/**
 * The endpoints behind mailed links. They replace better-auth's for resetting a password and for another address: ours do
 * each in one transaction with all that it ends, and know the kind of a link.
 */
export function mailLinks(database: PrismaClient) {
  return {
    id: "mail-links",
    endpoints: {
      requestPasswordReset: createAuthEndpoint(
        "/request-password-reset",
        { method: "POST", body: RequestPasswordReset },
        async ({ body, json }) => {
          runInBackground(sendReset(database, body.email));
          return json({ status: true });
        },
      ),
      resetPassword: createAuthEndpoint(
        "/reset-password",
        { method: "POST", body: ResetPassword },
        async ({ body: { token, newPassword }, json }) => {
          const ctx = { db: database, now: await now(database), actor: visitor };
          const owner = await findLinkOwner(ctx, token);
          const problem = owner && (await passwordProblem(newPassword, owner));
          if (problem) throw invalidField("newPassword", problem);
          await setPassword(ctx, { token, passwordHash: await hashPassword(newPassword) }).catch(throwInvalidToken);
          return json({ status: true });
        },
      ),
      confirmEmail: createAuthEndpoint(
        "/confirm-email",
        { method: "POST", body: ConfirmEmail },
        async ({ body: { token }, json }) => {
          const ctx = { db: database, now: await now(database), actor: visitor };
          await confirmEmailChange(ctx, { token }).catch(throwAddressTaken).catch(throwInvalidToken);
          return json({ status: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}

async function sendReset(database: PrismaClient, email: string): Promise<void> {
  const where = { email, ...withAccess(await now(database)) };
  const user = await database.user.findUnique({ where, select: { id: true } });
  if (user) await mailPasswordLink(database, user.id, "reset-password");
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
  throw new APIError("BAD_REQUEST", { code: "INVALID_TOKEN", message: "Invalid token" });
}
