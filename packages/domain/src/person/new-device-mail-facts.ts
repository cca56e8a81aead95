import type { Ctx, System } from "../context.ts";

export type NewDeviceMailFacts = {
  at: Date;
  isAdmin: boolean;
  /** As far as they are known. */
  browser?: string;
  system?: string;
};

/** What the mail about a sign-in from a new device says; null when the event or the person is gone. */
export async function findNewDeviceMailFacts({ db }: Ctx<System>, eventId: string): Promise<NewDeviceMailFacts | null> {
  const event = await db.securityEvent.findUnique({ where: { id: eventId, kind: "NEW_DEVICE" } });
  if (!event?.personId) return null;
  const user = await db.user.findUnique({ where: { id: event.personId }, select: { role: true } });
  const detail = event.detail as Pick<NewDeviceMailFacts, "browser" | "system">;
  return user && { at: event.at, isAdmin: user.role === "ADMIN", ...detail };
}
