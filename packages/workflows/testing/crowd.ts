import type { PrismaClient } from "@zea/db/generated/client";
import type { Ctx, System } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { sessionCompleted } from "@zea/domain/session/events";
import { earlier, hours, later } from "@zea/domain/time";
import { openWaits } from "@zea/domain/wait/open-waits";
import type { makePair } from "./booking.ts";
import type { Session } from "./session.ts";

type Pair = Awaited<ReturnType<typeof makePair>>;

/** Sessions of an hour each of one athlete with one coach, all completed now. */
export async function completeMany(ctx: Ctx<System>, db: PrismaClient, pair: Pair, count: number): Promise<Session[]> {
  const { athlete, coach } = pair;
  const sessions = Array.from({ length: count }, () => ({ bookingId: uuidv7(), ...pair }));
  const common = {
    athleteId: athlete.id,
    coachId: coach.id,
    sessionTypeId: coach.sessionTypeId,
    requestedById: athlete.id,
    requestedByRole: "ATHLETE" as const,
    status: "COMPLETED" as const,
    credits: 1,
    freeCancellationHours: 24,
  };
  const times = sessions.map(({ bookingId }, index) => {
    const startsAt = earlier(ctx.now, hours(index + 1));
    return { bookingId, startsAt, endsAt: later(startsAt, hours(1)) };
  });
  await db.booking.createMany({
    data: times.map(({ bookingId: id, startsAt, endsAt }) => ({
      ...common,
      id,
      startsAt,
      endsAt,
      requestKey: uuidv7(),
      requestedAt: startsAt,
      settledAt: startsAt,
    })),
  });
  await db.sessionRecord.createMany({
    data: times.map(({ bookingId, startsAt, endsAt }) => ({
      bookingId,
      coachId: coach.id,
      actualStart: startsAt,
      actualEnd: endsAt,
      completedAt: ctx.now,
      billableMinutes: 60,
      hourlyRateMinor: 2500,
      amountMinor: 2500,
    })),
  });
  await openAllWaits(ctx, sessions[0]!.bookingId);
  await db.outboxEvent.createMany({
    data: sessions.map(({ bookingId }) => {
      const { name, subjectId, data } = sessionCompleted.create({ bookingId });
      return { name, subjectId, data: data as object, createdAt: ctx.now };
    }),
  });
  return sessions;
}

/** Opens the waits of one session by the verb, and copies them for all others. */
async function openAllWaits(ctx: Ctx<System>, bookingId: string): Promise<void> {
  await openWaits(ctx, { bookingId });
  await ctx.db.$executeRaw`
    insert into answer_wait (id, booking_id, kind, opened_at, due_at, first_reminder_at, second_reminder_at)
    select uuidv7(), r.booking_id, w.kind, w.opened_at, w.due_at, w.first_reminder_at, w.second_reminder_at
    from session_record r cross join answer_wait w where r.booking_id <> w.booking_id`;
}
