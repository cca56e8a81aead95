import type { Ctx, System } from "../context.ts";

export type AccountMailFacts = { isAdmin: boolean };

/** What the mails about changes of how somebody signs in say. */
export async function findAccountMailFacts({ db }: Ctx<System>, personId: string): Promise<AccountMailFacts | null> {
  const user = await db.user.findUnique({ where: { id: personId }, select: { role: true } });
  return user && { isAdmin: user.role === "ADMIN" };
}
