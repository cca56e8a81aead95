import { DomainError } from "@zea/domain/errors";
import { APIError } from "better-auth/api";
import type { Origin } from "./account-limits.ts";
import type { App } from "./app.ts";
import { clientAddressHeader } from "./client-address.ts";
import { networkOf } from "./network.ts";
import { sourceOf } from "./security-source.ts";

/** Where a call of better-auth comes from, by the verified address. */
export function originOf(app: App, headers = new Headers()): Origin {
  const address = headers.get(clientAddressHeader);
  return { app, network: networkOf(address), headers, source: sourceOf(app, address) };
}

/** Answers 429 with the seconds to wait. */
export function throwTooMany(error: unknown): never {
  if (!(error instanceof DomainError) || error.reason !== "request.too_many") throw error;
  const body = { code: "TOO_MANY_ATTEMPTS", message: "Too many attempts", ...error.details };
  throw new APIError("TOO_MANY_REQUESTS", body, { "retry-after": String(error.details.seconds) });
}
