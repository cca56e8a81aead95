import type { PrismaClient } from "@zea/db/generated/client";
import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { App } from "./app.ts";
import { originOf } from "./auth-origin.ts";
import { runInBackground } from "./background-tasks.ts";
import { deviceCookieAttributes, deviceCookieName, rememberDevice } from "./known-device.ts";
import { recordSignIn } from "./sign-in-events.ts";

/** Adds `api.startSession`, which only the server can call: it signs a user in without asking for the password, and remembers the device. */
export function startSession(app: App, database: PrismaClient) {
  return {
    id: "start-session",
    endpoints: {
      startSession: createAuthEndpoint.serverOnly(
        { method: "POST", body: z.object({ userId: z.uuid() }), requireHeaders: true },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw ctx.error("NOT_FOUND");
          await setSessionCookie(ctx, { session: await internalAdapter.createSession(user.id), user });
          runInBackground(recordSignIn(database, originOf(app, ctx.headers), user, "LINK"));
          const device = rememberDevice(app, ctx.headers, user.email);
          ctx.setCookie(deviceCookieName(app), device, deviceCookieAttributes(app));
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
