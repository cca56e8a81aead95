import type { Ctx, System } from "../context.ts";
import type { WaitMailKind } from "../mail/schema.ts";
import { mintAnswerToken } from "./answer-token.ts";

/** What the mails about an answer that is owed say; names, and no data on health. */
export type WaitFacts = {
  kind: WaitMailKind;
  bookingId: string;
  startsAt: Date;
  endsAt: Date;
  sessionType: { es: string; en: string };
  coachName: string;
  athleteName: string;
  dueAt: Date;
  /** Opens the athlete's rating without signing in; null in the mails to the coach. */
  token: string | null;
};

/** The facts of a mail about an open wait, or null when it is no longer true. The athlete's carry a link's token of their own, minted now. */
export async function findWaitFacts(ctx: Ctx<System>, kind: WaitMailKind, waitId: string): Promise<WaitFacts | null> {
  const wait = await ctx.db.answerWait.findUnique({
    where: { id: waitId, state: "OPEN", dueAt: { gt: ctx.now } },
    include: {
      booking: {
        select: {
          ...{ id: true, startsAt: true, endsAt: true },
          coach: { select: { displayName: true } },
          sessionType: { select: { nameEs: true, nameEn: true } },
          athlete: { select: { fullName: true, user: { select: { name: true } } } },
        },
      },
    },
  });
  if (!wait) return null;
  const { id, startsAt, endsAt, coach, sessionType, athlete } = wait.booking;
  return {
    ...{ kind, bookingId: id, startsAt, endsAt, dueAt: wait.dueAt },
    sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
    coachName: coach.displayName,
    athleteName: athlete.fullName ?? athlete.user.name,
    token: wait.kind === "FEEDBACK" ? await mintAnswerToken(ctx, { waitId }) : null,
  };
}
