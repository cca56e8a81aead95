import type { PrismaClient } from "@zea/db/generated/client";
import { emailAddress } from "@zea/domain/text-schema";
import { APIError, createAuthMiddleware, isAPIError } from "better-auth/api";
import { z } from "zod";
import { settleSignIn, takeSignIn } from "./account-limits.ts";
import type { App } from "./app.ts";
import { originOf, throwTooMany } from "./auth-origin.ts";
import { runInBackground } from "./background-tasks.ts";
import { hasSafeAddresses } from "./http/safe-redirect.ts";
import { isWithinInputLimits } from "./input-limits.ts";
import { deviceCookieAttributes, deviceCookieName, rememberDevice } from "./known-device.ts";
import { findChallenged, lastSteps } from "./second-factor.ts";
import { recordRefusedFactor, recordRefusedPassword, recordSignIn } from "./sign-in-events.ts";

const WithEmail = z.object({ email: emailAddress });

const passwordPath = "/sign-in/email";

/** Who is about to prove a second factor with a request: afterwards their challenge may be used up. */
const challenged = new WeakMap<Request, string | null>();

/**
 * Rejects input that the database cannot store or that leads to another site, limits wrong passwords, remembers the device
 * of a sign-in, and records sign-ins and refusals.
 */
export function authHooks(app: App, database: PrismaClient) {
  return {
    before: createAuthMiddleware(async (endpoint) => {
      const { path, body, query, headers, request } = endpoint;
      if (!isWithinInputLimits(body) || !hasSafeAddresses(body) || !hasSafeAddresses(query))
        throw new APIError("BAD_REQUEST", { code: "INVALID_INPUT", message: "Invalid input" });
      if (request && isLastStep(path)) challenged.set(request, await findChallenged(database, endpoint));
      if (path !== passwordPath) return;
      const parsed = WithEmail.safeParse(body);
      if (!parsed.success) throw new APIError("BAD_REQUEST", { code: "INVALID_EMAIL", message: "Invalid email" });
      await takeSignIn(database, originOf(app, headers), parsed.data.email).catch(throwTooMany);
      // better-auth looks the address up as it is sent
      return { context: { ...endpoint, body: { ...body, ...parsed.data } } };
    }),
    after: createAuthMiddleware(async ({ path, body, context, headers, request, setCookie }) => {
      const isByPassword = path === passwordPath;
      if (!isByPassword && !isLastStep(path)) return;
      const user = context.newSession?.user;
      const origin = originOf(app, headers);
      if (!user && request && isAPIError(context.returned)) {
        const { data } = WithEmail.safeParse(body);
        if (!isByPassword) {
          const refused = { factor: lastSteps[path], personId: challenged.get(request) ?? null };
          runInBackground(recordRefusedFactor(database, origin, refused));
        } else if (data) runInBackground(recordRefusedPassword(database, origin, data.email));
      }
      if (!user) return;
      if (isByPassword) await settleSignIn(database, origin, user.email);
      // who signs in with codes has not done so before the code
      if (isByPassword && user.twoFactorEnabled) return;
      // without a request it is our own code, which adds an app to the account of a session
      if (request) runInBackground(recordSignIn(database, origin, user, isByPassword ? "PASSWORD" : lastSteps[path]));
      setCookie(deviceCookieName(app), rememberDevice(app, headers, user.email), deviceCookieAttributes(app));
    }),
  };
}

const isLastStep = (path: string | undefined): path is keyof typeof lastSteps =>
  path !== undefined && path in lastSteps;
