import type { PrismaClient } from "@zea/db/generated/client";
import { DomainError } from "@zea/domain/errors";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { z } from "zod";
import { hasSafeAddresses } from "./http/safe-redirect.ts";
import { isWithinInputLimits } from "./input-limits.ts";
import { clearAttempts, countAttempt, type Limit } from "./rate-limiter.ts";

const WithEmail = z.object({ email: z.string().trim().toLowerCase().max(254) });

const limits: Record<string, Limit> = { "/sign-in/email": "sign-in", "/request-password-reset": "mail" };

/** Rejects input that the database cannot store or that leads to another site, and limits attempts per e-mail address, whether or not it has an account. */
export function authHooks(database: PrismaClient) {
  return {
    before: createAuthMiddleware(async ({ path, body, query }) => {
      if (!isWithinInputLimits(body) || !hasSafeAddresses(body) || !hasSafeAddresses(query))
        throw new APIError("BAD_REQUEST", { code: "INVALID_INPUT", message: "Invalid input" });
      const limit = limits[path];
      if (!limit) return;
      const parsed = WithEmail.safeParse(body);
      if (!parsed.success) throw new APIError("BAD_REQUEST", { code: "INVALID_EMAIL", message: "Invalid email" });
      await countAttempt(database, limit, parsed.data.email).catch(throwTooMany);
    }),
    after: createAuthMiddleware(async ({ path, context }) => {
      const email = context.newSession?.user.email;
      if (path === "/sign-in/email" && email) await clearAttempts(database, "sign-in", email);
    }),
  };
}

function throwTooMany(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  throw new APIError("TOO_MANY_REQUESTS", {
    code: "TOO_MANY_ATTEMPTS",
    message: "Too many attempts",
    ...error.details,
  });
}
