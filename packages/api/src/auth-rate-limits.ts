import type { BetterAuthOptions } from "better-auth";
import { clientAddressHeader } from "./client-address.ts";
import { sharedBucketFactor } from "./rate-limiter.ts";

const perAddress = (max: number, window: number) => (request: Request) => ({
  window,
  max: request.headers.has(clientAddressHeader) ? max : max * sharedBucketFactor,
});

/** Requests per address and window (in seconds). Requests without a known address share one larger bucket. */
export const authRateLimits = {
  "/sign-in/email": perAddress(30, 60),
  "/request-password-reset": perAddress(20, 3600),
  "/reset-password": perAddress(20, 600),
  "/confirm-email": perAddress(20, 600),
  "/sign-out": false,
  "/get-session": false,
} satisfies NonNullable<BetterAuthOptions["rateLimit"]>["customRules"];
