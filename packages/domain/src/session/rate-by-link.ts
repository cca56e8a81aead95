import { toBookingSummary } from "../booking-summary.ts";
import { type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { findTokenWait } from "../wait/answer-token.ts";
import { lockWait } from "../wait/lock-wait.ts";
import { isLate } from "../wait/rules.ts";
import { giveFeedback } from "./give-answer.ts";
import type { RateByLink, RatingLinkToken } from "./schema.ts";

/** What a mailed rating link is about, and whether it has expired; changes nothing. */
export async function findRatingLink(ctx: Ctx, { token }: RatingLinkToken) {
  const wait = await findTokenWait(ctx, token);
  if (!wait) throw new DomainError("not_found", "rating.link_invalid");
  // the athlete's own name stays out: a link may have been passed on
  const { bookingId, startsAt, endsAt, coach, sessionType } = toBookingSummary(wait.booking);
  const { feedback } = wait.booking;
  return {
    bookingId,
    startsAt,
    endsAt,
    coach,
    sessionType,
    dueAt: wait.dueAt,
    feedback,
    isOver: isLate(wait, ctx.now),
  };
}

/** Records the rating of the athlete to whom the link was mailed, until the deadline or until an admin closes the wait. */
export function rateByLink(ctx: Ctx, { token, ...answer }: RateByLink): Promise<void> {
  return transaction(ctx, async (tx) => {
    const found = await findTokenWait(tx, token);
    const wait = found && (await lockWait(tx, { id: found.id }));
    if (!found || !wait) throw new DomainError("not_found", "rating.link_invalid");
    if (isLate(wait, tx.now)) throw new DomainError("conflict", "rating.link_over");
    const athlete = { ...tx, actor: { role: "ATHLETE" as const, id: found.booking.athlete.id } };
    await giveFeedback(athlete, { bookingId: wait.bookingId, ...answer });
  });
}
