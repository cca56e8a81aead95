import type { Ctx, System } from "../context.ts";
import { hashToken, newToken } from "../token.ts";

type CalendarToken = { bookingId: string; personId: string };

/** Creates a random token that opens one booking as a calendar file for one person; only its hash is stored. */
export async function mintCalendarToken({ db, now }: Ctx<System>, data: CalendarToken): Promise<string> {
  const token = newToken();
  await db.calendarToken.create({ data: { ...data, hash: hashToken(token), createdAt: now } });
  return token;
}
