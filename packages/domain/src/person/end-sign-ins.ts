import type { Ctx } from "../context.ts";

/** Ends a person's links and sessions, but for the one that is kept. */
export async function endSignIns({ db }: Ctx, userId: string, keptSessionId?: string): Promise<void> {
  await db.passwordLink.deleteMany({ where: { userId } });
  await db.emailChange.deleteMany({ where: { userId } });
  await db.session.deleteMany({ where: { userId, ...(keptSessionId && { id: { not: keptSessionId } }) } });
}
