import type { Ctx, System } from "../context.ts";

export type PasswordMailFacts = { isAdmin: boolean };

/** What the mail about a changed password says. */
export async function findPasswordMailFacts({ db }: Ctx<System>, personId: string): Promise<PasswordMailFacts | null> {
  const user = await db.user.findUnique({ where: { id: personId }, select: { role: true } });
  return user && { isAdmin: user.role === "ADMIN" };
}
