import { DomainError } from "@zea/domain/errors";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const known = new RateLimiterMemory({ points: 300, duration: 60 });
/** Clients without a known address share one count. */
const shared = new RateLimiterMemory({ points: 300 * 100, duration: 60 });

/** Counts a public call per network in this process; throws `request.too_many` beyond 300 a minute. */
export async function countPublicCall(network: string | null): Promise<void> {
  await (network ? known : shared).consume(network ?? "shared").catch((error: unknown) => {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new DomainError("limit", "request.too_many", { seconds: Math.ceil(error.msBeforeNext / 1000) });
  });
}

/** Counts a public call as `countPublicCall` does; returns the seconds to wait, 0 within the limit. */
export async function publicCallWaitSeconds(network: string | null): Promise<number> {
  return countPublicCall(network).then(
    () => 0,
    (error: unknown) => (error instanceof DomainError ? Number(error.details.seconds ?? 60) : Promise.reject(error)),
  );
}
