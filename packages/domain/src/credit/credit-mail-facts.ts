import type { Ctx, System } from "../context.ts";
import type { CreditMailKind } from "../mail/schema.ts";
import { findBalance } from "./queries.ts";

/** What the mail about a decided request for credits says. */
export type CreditFacts = {
  kind: CreditMailKind;
  requestId: string;
  asked: number;
  state: "APPROVED" | "REFUSED" | "EXPIRED";
  granted: number | null;
  reason: string | null;
  balance: number;
};

/** The facts of the mail about a request for credits, or null while nobody has decided. */
export async function findCreditFacts(
  ctx: Ctx<System>,
  kind: CreditMailKind,
  requestId: string,
): Promise<CreditFacts | null> {
  const request = await ctx.db.creditRequest.findUnique({ where: { id: requestId } });
  if (!request || request.state === "OPEN") return null;
  const { athleteId, credits, state, granted, reason } = request;
  const { balance } = await findBalance(ctx, { athleteId });
  return { kind, requestId, asked: credits, state, granted, reason, balance };
}
