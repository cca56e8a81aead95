import { type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { findTokenWait } from "../wait/answer-token.ts";
import { lockWait } from "../wait/lock-wait.ts";
import { isLate } from "../wait/rules.ts";
import { giveFeedback } from "./give-answer.ts";
import type { AnswerLink, RateByLink } from "./schema.ts";

/** What a mail's rating link is about and whether it still rates; looking changes nothing. */
export async function findRatingLink(ctx: Ctx, { token }: AnswerLink) {
  const wait = await findTokenWait(ctx, token);
  if (!wait) throw new DomainError("not_found", "rating.link_invalid");
  const { booking, bookingId, dueAt } = wait;
  return {
    ...{ bookingId, dueAt, startsAt: booking.startsAt, endsAt: booking.endsAt, feedback: booking.feedback },
    coachName: booking.coach.displayName,
    sessionType: { es: booking.sessionType.nameEs, en: booking.sessionType.nameEn },
    isOver: isLate(wait, ctx.now),
  };
}

/** Records the rating of the athlete to whom the link was mailed, until its deadline or until an admin closes the wait. */
export function rateByLink(ctx: Ctx, { token, ...answer }: RateByLink): Promise<void> {
  return transaction(ctx, async (tx) => {
    const found = await findTokenWait(tx, token);
    const wait = found && (await lockWait(tx, { id: found.id }));
    if (!found || !wait) throw new DomainError("not_found", "rating.link_invalid");
    if (isLate(wait, tx.now)) throw new DomainError("conflict", "rating.link_over");
    const athlete = { ...tx, actor: { role: "ATHLETE" as const, id: found.booking.athleteId } };
    await giveFeedback(athlete, { bookingId: wait.bookingId, ...answer });
  });
}
