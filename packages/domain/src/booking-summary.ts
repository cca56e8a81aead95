import type { Prisma } from "@zea/db/generated/client";

/** What every screen, file and mail shows of a booking; `toBookingSummary` turns it into the answer. */
export const bookingSummary = {
  id: true,
  status: true,
  startsAt: true,
  endsAt: true,
  credits: true,
  sessionTypeId: true,
  athlete: { select: { id: true, user: { select: { name: true } } } },
  coach: { select: { id: true, displayName: true } },
  sessionType: { select: { name: true } },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof bookingSummary }>;

export type BookingSummary = ReturnType<typeof toBookingSummary>;

export function toBookingSummary({ id, status, startsAt, endsAt, credits, sessionTypeId, ...row }: Row) {
  return {
    bookingId: id,
    status,
    startsAt,
    endsAt,
    credits,
    sessionTypeId,
    athlete: { id: row.athlete.id, name: row.athlete.user.name },
    coach: { id: row.coach.id, name: row.coach.displayName },
    sessionType: row.sessionType.name,
  };
}
