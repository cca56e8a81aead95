import { type BookingSummary, bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Ctx, System } from "../context.ts";
import { hasAccess } from "../person/access.ts";
import { mintAnswerToken } from "./answer-token.ts";

/** Names, and no data on health. */
export type WaitMailFacts = BookingSummary & {
  dueAt: Date;
  /** Opens the athlete's feedback without signing in; null for an evaluation. */
  token: string | null;
};

/** What the mails about an owed answer say; null unless its wait is open, before the deadline, and the one who owes it has access. Mints a token each time. */
export async function findWaitMailFacts(ctx: Ctx<System>, waitId: string): Promise<WaitMailFacts | null> {
  const wait = await ctx.db.answerWait.findUnique({
    where: { id: waitId, state: "OPEN", dueAt: { gt: ctx.now } },
    select: {
      kind: true,
      dueAt: true,
      booking: {
        select: {
          ...bookingSummary,
          coach: { select: { id: true, displayName: true, user: { select: { revokedAt: true } } } },
        },
      },
    },
  });
  if (!wait) return null;
  if (wait.kind === "EVALUATION" && !hasAccess(wait.booking.coach.user, ctx.now)) return null;
  return {
    ...toBookingSummary(wait.booking),
    dueAt: wait.dueAt,
    token: wait.kind === "FEEDBACK" ? await mintAnswerToken(ctx, { waitId }) : null,
  };
}
