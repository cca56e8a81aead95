import { bookingSummary } from "../booking-summary.ts";
import type { Ctx, System } from "../context.ts";
import { hashToken, newToken } from "../token.ts";

/** Creates a random token that opens the answer of one wait and nothing else; only its hash is stored. */
export async function mintAnswerToken({ db, now }: Ctx<System>, { waitId }: { waitId: string }): Promise<string> {
  const token = newToken();
  await db.answerToken.create({ data: { hash: hashToken(token), waitId, createdAt: now } });
  return token;
}

/** The feedback wait of a token, with its session; null for an unknown token. */
export async function findTokenWait({ db }: Ctx, token: string) {
  const found = await db.answerToken.findUnique({
    where: { hash: hashToken(token), wait: { kind: "FEEDBACK" } },
    select: {
      wait: {
        include: {
          booking: {
            select: {
              ...bookingSummary,
              feedback: { select: { rating: true, isObjectivesMet: true, comments: true } },
            },
          },
        },
      },
    },
  });
  return found?.wait ?? null;
}
