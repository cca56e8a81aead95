import type { Ctx } from "../context.ts";

/** Ends the open registrations of an address: their links create no account any more. */
export async function endRegistrations({ db, now }: Ctx, email: string): Promise<void> {
  await db.registration.updateMany({ where: { email, endedAt: null }, data: { endedAt: now } });
}
