import type { Ctx, System } from "../context.ts";

/** Deletes all registrations whose time is over, used ones too. Returns how many. */
export async function deleteRegistrations({ db, now }: Ctx<System>): Promise<number> {
  const { count } = await db.registration.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}
