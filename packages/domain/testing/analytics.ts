import type { Db } from "@zea/db/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import fc from "fast-check";
import { uuidv7 } from "../src/id.ts";

const zone = "Europe/Madrid";
const minute = 60_000;
const states = ["REQUESTED", "CONFIRMED", "REJECTED", "CANCELLED", "COMPLETED", "NO_SHOW"] as const;
const live: readonly string[] = ["CONFIRMED", "COMPLETED", "NO_SHOW"];

/** Where counting is likely to go wrong: the edges of months and years in club time, and both clock changes. */
const edges = [
  "2025-12-31T23:00:00Z",
  "2026-02-28T23:00:00Z",
  "2026-03-29T01:00:00Z",
  "2026-03-31T22:00:00Z",
  "2026-09-30T22:00:00Z",
  "2026-10-25T00:30:00Z",
  "2026-10-25T01:00:00Z",
  "2026-10-31T23:00:00Z",
  "2026-11-20T12:00:00Z",
  "2026-11-30T23:00:00Z",
  "2026-12-31T23:00:00Z",
].map((text) => Date.parse(text));

const instant = fc.oneof(
  fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -3, max: 3 }))
    .map(([at, by]) => new Date(at + by * 30 * minute)),
  fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-1, 0, 1)).map(([at, by]) => new Date(at + by)),
  fc.date({ min: new Date("2025-11-01"), max: new Date("2027-01-31"), noInvalidDate: true }),
);

const booking = fc.record({
  startsAt: instant,
  status: fc.constantFrom(...states),
  isSettled: fc.boolean(),
  athlete: fc.nat(5),
  coach: fc.nat(3),
  shift: fc.integer({ min: -110, max: 110 }),
  minutes: fc.integer({ min: 1, max: 90 }),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  ratedAt: instant,
});
const movement = fc.record({
  at: instant,
  athlete: fc.nat(5),
  credits: fc.integer({ min: 1, max: 20 }),
  price: fc.constantFrom(0, 2_500, 12_000),
  kind: fc.constantFrom("GRANT", "GRANT", "ADJUSTMENT"),
  /** When the credits expire, and how long after that they are written off, if at all. */
  ends: fc.option(fc.record({ at: instant, writtenAfter: fc.option(fc.integer({ min: 0, max: 28 * 60 })) })),
});
const step = fc.option(fc.integer({ min: 0, max: 900_000 }));
const newcomer = fc.record({ at: instant, verified: step, started: step, completed: step, enabled: step });

/** Fills a club with data around the edges, the same for the same seed, and returns all of its rows. */
export async function makeHistory(db: Db, seed: number) {
  const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number) => fc.sample(arbitrary, { numRuns: count, seed });
  const athletes = [];
  for (let index = 0; index < 6; index += 1) athletes.push((await makeAthlete(db)).id);
  const coaches = [];
  for (let index = 0; index < 4; index += 1) coaches.push(await makeCoach(db));
  const bookings = [];
  for (const one of sample(booking, 160)) {
    const made = await writeBooking(db, one, athletes[one.athlete]!, coaches[one.coach]!);
    if (made) bookings.push(made);
  }
  const movements = sample(movement, 60).filter(({ at, ends }) => !ends || ends.at > at);
  for (const one of movements) await writeMovement(db, one, athletes[one.athlete]!);
  const newcomers = sample(newcomer, 50);
  for (const one of newcomers) await writeNewcomer(db, one);
  return { bookings, movements, coaches };
}

type Sample<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

async function writeBooking(
  db: Db,
  { startsAt, status, isSettled, shift, minutes, rating, ratedAt }: Sample<typeof booking>,
  athleteId: string,
  coach: { id: string; sessionTypeId: string },
) {
  const endsAt = new Date(startsAt.getTime() + 30 * minute);
  const overlapping = {
    startsAt: { lt: endsAt },
    endsAt: { gt: startsAt },
    OR: [{ athleteId }, { coachId: coach.id }],
  };
  if (
    live.includes(status) &&
    (await db.booking.count({ where: { ...overlapping, status: { in: ["CONFIRMED", "COMPLETED", "NO_SHOW"] } } }))
  )
    return null;
  if (status === "REQUESTED" && (await db.booking.count({ where: { athleteId, startsAt, status } }))) return null;
  const hasAnswer = status !== "REQUESTED" && (status !== "CANCELLED" || isSettled);
  const { id: bookingId } = await db.booking.create({
    data: {
      athleteId,
      coachId: coach.id,
      sessionTypeId: coach.sessionTypeId,
      startsAt,
      endsAt,
      status,
      requestKey: uuidv7(),
      requestedAt: startsAt,
      requestedById: athleteId,
      requestedByRole: "ATHLETE",
      credits: 1,
      freeCancellationHours: 24,
      settledAt: hasAnswer ? startsAt : null,
      rejectionReason: status === "REJECTED" ? "booking.slot_taken" : null,
      cancelledAt: status === "CANCELLED" ? startsAt : null,
    },
  });
  const actualStart = new Date(startsAt.getTime() + shift * minute);
  const actualEnd = new Date(actualStart.getTime() + minutes * minute);
  const overlappingRecord = { coachId: coach.id, actualStart: { lt: actualEnd }, actualEnd: { gt: actualStart } };
  const isHeld = status === "COMPLETED" && (await db.sessionRecord.count({ where: overlappingRecord })) === 0;
  if (isHeld) {
    const pay = { billableMinutes: minutes, hourlyRateMinor: null, amountMinor: null };
    await db.sessionRecord.create({
      data: { bookingId, coachId: coach.id, actualStart, actualEnd, completedAt: actualEnd, ...pay },
    });
    if (rating !== null) await db.feedback.create({ data: { bookingId, athleteId, rating, givenAt: ratedAt } });
  }
  return {
    startsAt,
    status,
    athleteId,
    coachId: coach.id,
    isGranted: live.includes(status) || (status === "CANCELLED" && isSettled),
    record: isHeld ? { actualStart, minutes } : null,
    feedback: isHeld && rating !== null ? { rating, givenAt: ratedAt } : null,
  };
}

async function writeMovement(db: Db, { at, credits, price, kind, ends }: Sample<typeof movement>, athleteId: string) {
  const isGrant = kind === "GRANT";
  const writtenAfter = ends?.writtenAfter ?? null;
  await db.$transaction(async (tx) => {
    const lot = await tx.creditLot.create({
      data: {
        athleteId,
        granted: credits,
        remaining: writtenAfter === null ? credits : 0,
        grantedAt: at,
        expiresAt: ends?.at,
        origin: isGrant ? "GRANT" : "ADJUSTMENT",
        pricePaidMinor: isGrant ? price : 0,
        method: isGrant ? "CASH" : null,
      },
    });
    await tx.creditEntry.create({
      data: {
        athleteId,
        kind: isGrant ? "GRANT" : "ADJUSTMENT",
        amount: credits,
        createdAt: at,
        lots: { create: { lotId: lot.id, amount: credits } },
      },
    });
    if (ends && writtenAfter !== null) {
      const createdAt = new Date(ends.at.getTime() + writtenAfter * minute);
      const parts = { create: { lotId: lot.id, amount: -credits } };
      await tx.creditEntry.create({ data: { athleteId, kind: "EXPIRY", amount: -credits, createdAt, lots: parts } });
    } else await tx.creditAccount.update({ where: { athleteId }, data: { balance: { increment: credits } } });
  });
}

async function writeNewcomer(db: Db, { at, verified, started, completed, enabled }: Sample<typeof newcomer>) {
  const { id } = await makeAthlete(db, { state: enabled === null ? "PENDING" : "ACTIVE" });
  const after = (seconds: number | null) => (seconds === null ? null : new Date(at.getTime() + seconds * 1000));
  await db.athlete.update({
    where: { id },
    data: {
      registeredAt: at,
      verifiedAt: after(verified),
      profileStartedAt: after(started),
      profileCompletedAt: after(completed),
      enabledAt: after(enabled),
    },
  });
}

const wallTime = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });

/** The local time of an instant in the club's zone: "2026-10-25 02:30:00". */
export const wallTimeOf = (at: Date): string => wallTime.format(at);
