import type { AnswerWait, Prisma } from "@zea/db/generated/client";
import type { Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";

/** Finds a wait and locks its row until the transaction ends, so that of an answer, a timeout and an administrator's action the first counts. */
export async function lockWait(ctx: Ctx, where: Prisma.AnswerWaitWhereInput): Promise<AnswerWait | null> {
  const found = await ctx.db.answerWait.findFirst({ where, select: { id: true } });
  if (!found) return null;
  await ctx.db.$queryRaw`select id from answer_wait where id = ${found.id}::uuid for no key update`;
  return ctx.db.answerWait.findUniqueOrThrow({ where: { id: found.id } });
}

/** The same, refusing a wait that does not exist. */
export async function lockKnownWait(ctx: Ctx, waitId: string): Promise<AnswerWait> {
  const wait = await lockWait(ctx, { id: waitId });
  if (!wait) throw new DomainError("not_found", "wait.not_found");
  return wait;
}

/** Refuses a wait that is over. */
export function checkOpen({ state }: AnswerWait): void {
  if (state !== "OPEN") throw new DomainError("conflict", "wait.not_open");
}
