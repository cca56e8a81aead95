import type { PrismaClient } from "@zea/db/generated/client";
import { DomainError } from "@zea/domain/errors";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { z } from "zod";
import { isStorable } from "./input-guard.ts";
import { countTry, forgetTries, type Limit } from "./limiter.ts";

const Addressed = z.object({ email: z.string().trim().toLowerCase().max(254) });

const limits: Record<string, Limit> = { "/sign-in/email": "sign-in", "/request-password-reset": "mail" };

/** Around better-auth's own doors: nothing that the database can't keep, and so many tries per account, known or not. */
export function authHooks(database: PrismaClient) {
  return {
    before: createAuthMiddleware(async ({ path, body }) => {
      if (!isStorable(body)) throw new APIError("BAD_REQUEST", { code: "INVALID_INPUT", message: "Invalid input" });
      const limit = limits[path];
      if (!limit) return;
      const asked = Addressed.safeParse(body);
      if (!asked.success) throw new APIError("BAD_REQUEST", { code: "INVALID_EMAIL", message: "Invalid email" });
      await countTry(database, limit, asked.data.email).catch(tooMany);
    }),
    after: createAuthMiddleware(async ({ path, context }) => {
      const email = context.newSession?.user.email;
      if (path === "/sign-in/email" && email) await forgetTries(database, "sign-in", email);
    }),
  };
}

function tooMany(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  throw new APIError("TOO_MANY_REQUESTS", { code: "TOO_MANY_ATTEMPTS", message: "Too many attempts", ...error.facts });
}
