import { passkey } from "@better-auth/passkey";
import type { PrismaClient } from "@zea/db/generated/client";
import { publicOrigin } from "@zea/environment/origins";
import type { BetterAuthPlugin, GenericEndpointContext } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";
import { z } from "zod";
import type { App } from "./app.ts";
import { throwTooMany } from "./auth-origin.ts";
import { clientAddressHeader } from "./client-address.ts";
import { countPublicCall } from "./count-public-call.ts";
import { networkOf } from "./network.ts";

const codePath = "/two-factor/verify-totp";
const recoveryPath = "/two-factor/verify-backup-code";
const challengePath = "/passkey/generate-authenticate-options";
const passkeyPath = "/passkey/verify-authentication";

/** The endpoints that end a sign-in with a second factor, each with its factor. */
export const lastSteps = { [codePath]: "CODE", [recoveryPath]: "RECOVERY_CODE", [passkeyPath]: "PASSKEY" } as const;

const Code = z.strictObject({ code: z.string().min(1).max(20) });

/** The bodies that the last step of a sign-in takes: no device is trusted, and every success makes a session. */
const bodies: Record<string, z.ZodType> = {
  [codePath]: Code,
  [recoveryPath]: Code,
  [passkeyPath]: z.strictObject({
    response: z.looseObject({
      id: z.string().max(2_000),
      rawId: z.string().max(2_000),
      type: z.literal("public-key"),
      response: z.looseObject({
        clientDataJSON: z.string().max(5_000),
        authenticatorData: z.string().max(5_000),
        signature: z.string().max(5_000),
      }),
    }),
  }),
};

/** Codes of an app with recovery codes, and passkeys. */
export function secondFactor(app: App, origins: string[]) {
  return [
    checkBodies,
    twoFactor({ totpOptions: { digits: 6, period: 30 } }),
    passkey({
      rpID: relyingParty(app),
      origin: origins,
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      registration: {
        afterVerification: ({ verification }) => requireVerifiedUser(verification.registrationInfo?.userVerified),
      },
      authentication: {
        afterVerification: ({ verification }) => requireVerifiedUser(verification.authenticationInfo.userVerified),
      },
    }),
  ] as const;
}

const checkBodies = {
  id: "second-factor-bodies",
  hooks: {
    before: [
      {
        matcher: ({ path }) => path !== undefined && (path in bodies || path === challengePath),
        handler: createAuthMiddleware(async (ctx) => {
          // a call by our own code, which adds an app to the account of a session
          if (!ctx.request) return;
          await countPublicCall(networkOf(ctx.request.headers.get(clientAddressHeader))).catch(throwTooMany);
          if (ctx.path === challengePath) return;
          const isValid = bodies[ctx.path]?.safeParse(ctx.body).success;
          // with a session the endpoints for codes change the account instead of signing in
          if (!isValid || (ctx.path !== passkeyPath && (await getSessionFromCtx(ctx))))
            throw new APIError("BAD_REQUEST", { code: "INVALID_INPUT", message: "Invalid input" });
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin;

/** A passkey belongs to this name; no address such as 127.0.0.1 can have one. */
function relyingParty(app: App): string {
  const { hostname } = new URL(publicOrigin(app));
  return hostname === "127.0.0.1" || hostname === "[::1]" ? "localhost" : hostname;
}

/** A passkey counts as two factors only where the device asked who holds it. */
function requireVerifiedUser(isVerified: boolean | undefined): void {
  if (!isVerified) throw new APIError("UNAUTHORIZED", { code: "USER_NOT_VERIFIED", message: "User not verified" });
}

/** Whose second factor a request is about to prove, or null. */
export async function findChallenged(database: PrismaClient, endpoint: GenericEndpointContext): Promise<string | null> {
  const { path, body, context } = endpoint;
  if (path === passkeyPath) {
    const credentialID = z.looseObject({ response: z.looseObject({ id: z.string().max(2_000) }) }).safeParse(body);
    if (!credentialID.success) return null;
    const where = { credentialID: credentialID.data.response.id };
    return (await database.passkey.findUnique({ where, select: { userId: true } }))?.userId ?? null;
  }
  const challenge = await endpoint.getSignedCookie(context.createAuthCookie("two_factor").name, context.secret);
  return challenge ? ((await context.internalAdapter.findVerificationValue(challenge))?.value ?? null) : null;
}

type Person = { id: string; twoFactorEnabled: boolean };

/**
 * Whether the session that an endpoint creates has a second factor. Refuses a code that was used before, and a session
 * without a code for a person who signs in with codes; the one of a right password is only a step and ends at once.
 */
export async function proveSecondFactor(
  database: PrismaClient,
  { id, twoFactorEnabled }: Person,
  endpoint: GenericEndpointContext | null,
): Promise<boolean> {
  const path = endpoint?.path;
  if (path === passkeyPath || path === recoveryPath) return true;
  if (path === codePath) {
    if (await useCode(database, id, String(endpoint?.body.code))) return true;
    throw new APIError("UNAUTHORIZED", { code: "INVALID_CODE", message: "Invalid code" });
  }
  if (twoFactorEnabled && path !== "/sign-in/email")
    throw new APIError("UNAUTHORIZED", { code: "SECOND_FACTOR_REQUIRED", message: "Second factor required" });
  return false;
}

/** Records a code as used; false when it was used while it was valid before. */
async function useCode(database: PrismaClient, userId: string, code: string): Promise<boolean> {
  await database.$executeRaw`
    delete from used_code where user_id = ${userId}::uuid and used_at < now() - interval '2 minutes'`;
  const used = await database.$executeRaw`
    insert into used_code (user_id, code, used_at) values (${userId}::uuid, ${code}, now()) on conflict do nothing`;
  return used === 1;
}
