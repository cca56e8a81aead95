import type { Ctx, System } from "../context.ts";
import { findBalance } from "./queries.ts";

export type CreditMailFacts = {
  state: "APPROVED" | "REFUSED" | "EXPIRED";
  requested: number;
  granted: number | null;
  reason: string | null;
  balance: number;
  /** The page to go on to: a path of the athletes' site. */
  next: string | null;
};

/** What the mail about a request for credits says; null until the request is decided, and after the athlete withdrew it. */
export async function findCreditMailFacts(ctx: Ctx<System>, requestId: string): Promise<CreditMailFacts | null> {
  const request = await ctx.db.creditRequest.findUnique({ where: { id: requestId } });
  if (!request || request.state === "OPEN" || request.state === "WITHDRAWN") return null;
  const { athleteId, credits: requested, state, granted, reason, next } = request;
  const { balance } = await findBalance(ctx, { athleteId });
  return { state, requested, granted, reason, balance, next };
}
