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

/** The same, refusing a wait that is over or does not exist. */
export async function lockOpenWait(ctx: Ctx, waitId: string): Promise<AnswerWait> {
  const wait = await lockWait(ctx, { id: waitId });
  if (!wait) throw new DomainError("not_found", "wait.not_found");
  if (wait.state !== "OPEN") throw new DomainError("conflict", "wait.not_open");
  return wait;
}
