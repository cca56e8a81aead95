import type { PrismaClient } from "@zea/db/generated/client";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { z } from "zod";
import { settleSignIn, takeSignIn } from "./account-limits.ts";
import type { App } from "./app.ts";
import { originOf, throwTooMany } from "./auth-origin.ts";
import { hasSafeAddresses } from "./http/safe-redirect.ts";
import { isWithinInputLimits } from "./input-limits.ts";
import { deviceCookieAttributes, deviceCookieName, rememberDevice } from "./known-device.ts";
import { lastSteps } from "./second-factor.ts";

const WithEmail = z.object({ email: z.string().trim().toLowerCase().max(254) });

const passwordPath = "/sign-in/email";
const signInPaths: string[] = [passwordPath, ...lastSteps];

/** Rejects input that the database cannot store or that leads to another site, limits wrong passwords, and remembers the device of a sign-in. */
export function authHooks(app: App, database: PrismaClient) {
  return {
    before: createAuthMiddleware(async ({ path, body, query, headers }) => {
      if (!isWithinInputLimits(body) || !hasSafeAddresses(body) || !hasSafeAddresses(query))
        throw new APIError("BAD_REQUEST", { code: "INVALID_INPUT", message: "Invalid input" });
      if (path !== passwordPath) return;
      const parsed = WithEmail.safeParse(body);
      if (!parsed.success) throw new APIError("BAD_REQUEST", { code: "INVALID_EMAIL", message: "Invalid email" });
      await takeSignIn(database, originOf(app, headers), parsed.data.email).catch(throwTooMany);
    }),
    after: createAuthMiddleware(async ({ path, context, headers, setCookie }) => {
      const user = context.newSession?.user;
      if (!user || !signInPaths.includes(path)) return;
      const isByPassword = path === passwordPath;
      if (isByPassword) await settleSignIn(database, originOf(app, headers), user.email);
      // who signs in with codes has not done so before the code
      if (isByPassword && user.twoFactorEnabled) return;
      setCookie(deviceCookieName(app), rememberDevice(app, headers, user.email), deviceCookieAttributes(app));
    }),
  };
}
