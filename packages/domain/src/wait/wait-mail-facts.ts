import type { LocalizedText } from "@zea/format/localized-text";
import type { Ctx, System } from "../context.ts";
import { mintAnswerToken } from "./answer-token.ts";

/** Names, and no data on health. */
export type WaitMailFacts = {
  bookingId: string;
  startsAt: Date;
  endsAt: Date;
  sessionType: LocalizedText;
  coachName: string;
  athleteName: string;
  dueAt: Date;
  /** Opens the athlete's feedback without signing in; null for an evaluation. */
  token: string | null;
};

/** What the mails about an owed answer say; null unless its wait is open and before the deadline. Mints a token each time. */
export async function findWaitMailFacts(ctx: Ctx<System>, waitId: string): Promise<WaitMailFacts | null> {
  const wait = await ctx.db.answerWait.findUnique({
    where: { id: waitId, state: "OPEN", dueAt: { gt: ctx.now } },
    include: {
      booking: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          coach: { select: { displayName: true } },
          sessionType: { select: { name: true } },
          athlete: { select: { fullName: true, user: { select: { name: true } } } },
        },
      },
    },
  });
  if (!wait) return null;
  const { id: bookingId, startsAt, endsAt, coach, sessionType, athlete } = wait.booking;
  return {
    bookingId,
    startsAt,
    endsAt,
    sessionType: sessionType.name,
    coachName: coach.displayName,
    athleteName: athlete.fullName ?? athlete.user.name,
    dueAt: wait.dueAt,
    token: wait.kind === "FEEDBACK" ? await mintAnswerToken(ctx, { waitId }) : null,
  };
}
