import { v7 as uuidv7 } from "uuid";
import type { Db } from "../src/client.ts";

const past = new Date("2026-01-01T00:00:00Z");
let count = 0;

type MakeAthlete = { credits?: number; state?: "PENDING" | "ACTIVE" | "DEACTIVATED" };
type MakeCoach = { timeZone?: string; breakMinutes?: number; minutes?: number; credits?: number };

/** An athlete with a user, a credit account and, if wanted, a lot of credits. */
export async function makeAthlete(db: Db, { credits = 0, state = "ACTIVE" }: MakeAthlete = {}) {
  const id = await makeUser(db, "ATHLETE");
  await db.athlete.create({
    data: {
      id,
      state,
      birthDate: new Date("1994-02-14"),
      privacyNoticeVersion: "1",
      privacyAcceptedAt: past,
      registeredAt: past,
      creditAccount: { create: {} },
    },
  });
  if (credits > 0) await giveCredits(db, id, credits);
  return { role: "ATHLETE" as const, id };
}

export function makeAthletes(db: Db, howMany: number, options: MakeAthlete = {}) {
  return Promise.all(Array.from({ length: howMany }, () => makeAthlete(db, options)));
}

/** Adds a lot and its GRANT entry. */
export async function giveCredits(db: Db, athleteId: string, credits: number, expiresAt: Date | null = null) {
  await db.$transaction(async (tx) => {
    const lot = {
      granted: credits,
      remaining: credits,
      expiresAt,
      grantedAt: past,
      origin: "GRANT",
      method: "CASH",
    } as const;
    const { id: lotId } = await tx.creditLot.create({ data: { athleteId, ...lot } });
    await tx.creditEntry.create({
      data: {
        athleteId,
        kind: "GRANT",
        amount: credits,
        createdAt: past,
        lots: { create: { lotId, amount: credits } },
      },
    });
    await tx.creditAccount.update({ where: { athleteId }, data: { balance: { increment: credits } } });
  });
}

/** A coach who is available every day from 8:00 to 20:00 local time and offers one session type. */
export async function makeCoach(
  db: Db,
  { timeZone = "Europe/Madrid", breakMinutes = 0, minutes = 60, credits = 1 }: MakeCoach = {},
) {
  const id = await makeUser(db, "COACH");
  const type = await db.sessionType.create({ data: { name: { es: "Fuerza", en: "Strength" }, minutes, credits } });
  await db.coach.create({
    data: {
      id,
      displayName: `Coach ${count}`,
      headline: { es: "Fuerza", en: "Strength" },
      bio: { es: "", en: "" },
      timeZone,
      breakMinutes,
      createdAt: past,
      sessionTypes: { create: { sessionTypeId: type.id } },
      rates: { create: { hourlyRateMinor: 2500, validFrom: new Date("2026-01-01") } },
      rules: {
        create: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          weekday,
          fromMinute: 8 * 60,
          toMinute: 20 * 60,
          validFrom: new Date("2026-01-01"),
        })),
      },
    },
  });
  return { role: "COACH" as const, id, sessionTypeId: type.id };
}

type MakeSession = {
  coach: { id: string; sessionTypeId: string };
  start: string;
  minutes?: number;
  rate?: number | null;
};

/** A completed session of a new athlete; returns the id of its booking. */
export async function makeSession(db: Db, { coach, start, minutes = 60, rate = 2500 }: MakeSession): Promise<string> {
  const { id: athleteId } = await makeAthlete(db);
  const startsAt = new Date(start);
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const { id: bookingId } = await db.booking.create({
    data: {
      athleteId,
      coachId: coach.id,
      sessionTypeId: coach.sessionTypeId,
      startsAt,
      endsAt,
      status: "COMPLETED",
      requestKey: uuidv7(),
      requestedAt: startsAt,
      requestedById: athleteId,
      requestedByRole: "ATHLETE",
      credits: 1,
      freeCancellationHours: 24,
      settledAt: startsAt,
    },
  });
  await db.sessionRecord.create({
    data: {
      bookingId,
      coachId: coach.id,
      actualStart: startsAt,
      actualEnd: endsAt,
      completedAt: endsAt,
      billableMinutes: minutes,
      hourlyRateMinor: rate,
      amountMinor: rate === null ? null : Math.round((minutes * rate) / 60),
    },
  });
  return bookingId;
}

export async function makeAdmin(db: Db) {
  return { role: "ADMIN" as const, id: await makeUser(db, "ADMIN") };
}

async function makeUser(db: Db, role: "ATHLETE" | "COACH" | "ADMIN"): Promise<string> {
  count += 1;
  const id = uuidv7();
  const email = `${role.toLowerCase()}-${id}@zea.test`;
  await db.user.create({ data: { id, email, emailVerified: true, name: `Persona ${count}`, role } });
  return id;
}
