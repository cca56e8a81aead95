import type { AnswerWait, Prisma } from "@zea/db/generated/client";
import type { Ctx } from "../context.ts";

/** Finds a wait and locks its row until the transaction ends; an answer, a timeout and an admin's act take it, the first wins. */
export async function lockWait(ctx: Ctx, where: Prisma.AnswerWaitWhereInput): Promise<AnswerWait | null> {
  const found = await ctx.db.answerWait.findFirst({ where, select: { id: true } });
  if (!found) return null;
  await ctx.db.$queryRaw`select id from answer_wait where id = ${found.id}::uuid for no key update`;
  return ctx.db.answerWait.findUniqueOrThrow({ where: { id: found.id } });
}
