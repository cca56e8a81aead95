import { createDb, type Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach, giveCredits as putCredits } from "@zea/db/testing/factories";
import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { type Anyone, type Athlete, type Ctx, system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { earlier, later, minutes } from "../time.ts";
import { adjustCredits, expireLot } from "./adjust-credits.ts";
import { expireCredits } from "./expire-credits.ts";
import { giveCredits } from "./give-credits.ts";
import { grantWelcomeCredits } from "./grant-credits.ts";
import { inspectLedger } from "./ledger.ts";
import { findBalance } from "./queries.ts";

const now = new Date("2026-11-20T09:00:00Z");
const on = (date: string) => new Date(`${date}T00:00:00Z`);
const as = <Actor extends Anyone>(db: Db, actor: Actor, at = now): Ctx<Actor> => ({ db, now: at, actor });

async function book(db: Db, actor: Athlete, startsAt: Date, coach: Awaited<ReturnType<typeof makeCoach>>) {
  const { id: coachId, sessionTypeId } = coach;
  const input = { coachId, sessionTypeId, startsAt, requestKey: uuidv7() };
  const booking = await requestBooking(as(db, actor), input);
  expect(await reserveBooking(as(db, system), booking)).toMatchObject({ status: "CONFIRMED" });
  return booking;
}

const lots = (db: Db) => db.creditLot.findMany({ orderBy: { expiresAt: { sort: "asc", nulls: "last" } } });

describe("credits", () => {
  test("are spent soonest to expire first, by one entry over several lots", async ({ db }) => {
    const athlete = await makeAthlete(db);
    await putCredits(db, athlete.id, 5);
    await putCredits(db, athlete.id, 2, on("2026-12-31"));
    await putCredits(db, athlete.id, 2, on("2026-12-01"));
    await book(db, athlete, new Date("2026-11-24T09:00:00Z"), await makeCoach(db, { credits: 5 }));
    expect((await lots(db)).map(({ remaining }) => remaining)).toEqual([0, 0, 4]);
    const [entry] = await db.creditEntry.findMany({ where: { kind: "BOOKING" }, include: { lots: true } });
    expect([entry?.amount, entry?.lots.length]).toEqual([-5, 3]);
  });

  test("are neither shown nor spent once expired, and are written off by the next operation", async ({ db }) => {
    const athlete = await makeAthlete(db);
    await putCredits(db, athlete.id, 4, now);
    await putCredits(db, athlete.id, 1, new Date(now.getTime() + 1));
    expect(await findBalance(as(db, athlete), { athleteId: athlete.id })).toMatchObject({ balance: 1 });
    await book(db, athlete, new Date("2026-11-24T09:00:00Z"), await makeCoach(db));
    expect(await db.creditEntry.findMany({ where: { kind: "EXPIRY" }, select: { amount: true } })).toEqual([
      { amount: -4 },
    ]);
    expect((await db.creditAccount.findUniqueOrThrow({ where: { athleteId: athlete.id } })).balance).toBe(0);
  });

  test("return to their lots when refunded; the share of an expired lot is valid for 30 more days", async ({ db }) => {
    const athlete = await makeAthlete(db);
    await putCredits(db, athlete.id, 1, on("2026-11-21"));
    await putCredits(db, athlete.id, 1, on("2027-01-31"));
    const booking = await book(db, athlete, new Date("2026-11-25T09:00:00Z"), await makeCoach(db, { credits: 2 }));
    const later = new Date("2026-11-22T09:00:00Z");
    await cancelBooking(as(db, athlete, later), booking);
    const refund = (await lots(db)).find(({ origin }) => origin === "REFUND");
    expect(refund).toMatchObject({ remaining: 1, expiresAt: new Date("2026-12-22T09:00:00Z") });
    expect(await findBalance(as(db, athlete, later), { athleteId: athlete.id })).toMatchObject({ balance: 2 });
    expect(await db.creditEntry.count({ where: { kind: "REFUND" } })).toBe(1);
  });

  test("refunded to a lot that an administrator expired become a new lot of 30 days", async ({ db }) => {
    const [athlete, admin] = [await makeAthlete(db, { credits: 3 }), await makeAdmin(db)];
    const booking = await book(db, athlete, new Date("2026-11-25T09:00:00Z"), await makeCoach(db, { credits: 2 }));
    const { id: lotId } = await db.creditLot.findFirstOrThrow();
    const endedAt = later(now, minutes(5));
    await expireLot(as(db, admin, endedAt), { athleteId: athlete.id, lotId, reason: "Se fue del club" });
    expect(await db.creditLot.findUnique({ where: { id: lotId } })).toMatchObject({ remaining: 0, expiresAt: endedAt });
    // asked for before the lot was ended, and done after it
    await cancelBooking(as(db, athlete, earlier(endedAt, 1)), booking);
    const [ended, own, ...more] = await lots(db);
    expect([ended, more]).toMatchObject([{ id: lotId, remaining: 0 }, []]);
    const lasts = new Date(earlier(endedAt, 1).getTime() + 30 * 86_400_000);
    expect(own).toMatchObject({ origin: "REFUND", granted: 2, remaining: 2, expiresAt: lasts });
    expect(await findBalance(as(db, athlete, endedAt), { athleteId: athlete.id })).toMatchObject({ balance: 2 });
  });

  test("are listed in the order of their booking, so that no running balance is negative", async ({ db }) => {
    const [athlete, admin] = [await makeAthlete(db), await makeAdmin(db)];
    const { id: athleteId } = athlete;
    const grant = { athleteId, credits: 3, pricePaidMinor: 0, method: "CASH" as const, expiresAt: null };
    await giveCredits(as(db, admin, later(now, 1)), { ...grant, requestKey: uuidv7() });
    // asked for a millisecond before, and done after it
    await adjustCredits(as(db, admin), { athleteId, amount: -3, reason: "Error de caja", requestKey: uuidv7() });
    const { entries } = await inspectLedger(as(db, admin, later(now, 2)), { athleteId });
    expect(entries.map(({ amount, balanceAfter }) => [amount, balanceAfter])).toEqual([
      [-3, 0],
      [3, 3],
    ]);
  });

  test("of the welcome grant come once, even when two enable at once", async ({ db }) => {
    const athlete = await makeAthlete(db);
    const welcome = () =>
      db.$transaction((tx) => grantWelcomeCredits(as(tx, system), { athleteId: athlete.id })).catch(() => null);
    await Promise.all([welcome(), welcome(), welcome()]);
    expect(await db.creditEntry.count({ where: { isWelcome: true } })).toBe(1);
  });

  test("add up after thousands of operations at once, with lots expiring in between", {
    timeout: repetitionTimeout(120_000),
  }, async ({ url }) => {
    const db = createDb(url, { max: clients });
    const people = await makePeople(db);
    const refusals = new Map<string, number>();
    let next = 0;
    const work = async () => {
      while (next < operations) {
        await operate(db, people, next++).catch((error) => {
          const why = error.reason ?? (error.code === "P2002" ? "taken" : error);
          if (typeof why !== "string") throw why;
          refusals.set(why, (refusals.get(why) ?? 0) + 1);
        });
      }
    };
    await Promise.all(Array.from({ length: clients }, work));
    expect(await findWrongAccounts(db)).toEqual([]);
    const kinds = await db.creditEntry.groupBy({ by: ["kind"], _count: true });
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(["ADJUSTMENT", "BOOKING", "EXPIRY", "GRANT", "REFUND"]);
    expect([...refusals.keys()].filter((why) => !refused.includes(why))).toEqual([]);
    await db.$disconnect();
  });
});

const operations = repetitions(1_000, 100_000);
const clients = 12;
/** What an operation may be refused for. */
const refused = [
  "booking.not_offered",
  "booking.too_many_cancelled",
  "booking.too_many_requests",
  "credit.insufficient",
  "credit.lot_not_found",
  "taken",
];

async function makePeople(db: Db) {
  const coaches = await Promise.all(Array.from({ length: 4 }, () => makeCoach(db)));
  const athletes = await Promise.all(Array.from({ length: 8 }, () => makeAthlete(db, { credits: 3 })));
  return { coaches, athletes, admin: await makeAdmin(db), booked: [] as { bookingId: string; athlete: Athlete }[] };
}

type People = Awaited<ReturnType<typeof makePeople>>;

/** One of the operations, by its number: the clock goes an hour further every hundred. */
async function operate(db: Db, { coaches, athletes, admin, booked }: People, index: number): Promise<void> {
  const at = later(now, minutes(0.6 * index));
  const athlete = athletes[(index * 7) % athletes.length] as Athlete;
  const byAdmin = as(db, admin, at);
  const [athleteId, requestKey, reason] = [athlete.id, uuidv7(), "Prueba"];
  const turn = index % 10;
  if (turn < 3) {
    const grant = { credits: 1 + (index % 3), pricePaidMinor: 1500, method: "CASH" as const };
    const expiresAt = index % 4 === 0 ? null : later(at, minutes(1 + (index % 90)));
    return giveCredits(byAdmin, { athleteId, ...grant, expiresAt, requestKey });
  }
  if (turn === 3) return adjustCredits(byAdmin, { athleteId, amount: (index % 7) - 4 || 2, reason, requestKey });
  if (turn === 4 && index % 4 === 0) return void (await expireCredits(as(db, system, at)));
  if (turn === 4) {
    const lot = await db.creditLot.findFirst({ where: { athleteId, remaining: { gt: 0 } }, skip: index % 2 });
    return lot ? expireLot(byAdmin, { athleteId, lotId: lot.id, reason }) : undefined;
  }
  const taken = turn < 8 ? undefined : booked.shift();
  if (taken) return void (await cancelBooking(as(db, taken.athlete, at), taken));
  const coach = coaches[index % coaches.length] as (typeof coaches)[number];
  const startsAt = new Date(Date.UTC(2026, 10, 29 + (index % 40), 8 + (index % 9)));
  const input = { coachId: coach.id, sessionTypeId: coach.sessionTypeId, startsAt, requestKey };
  const { bookingId } = await requestBooking(as(db, athlete, at), input);
  const { status } = await reserveBooking(as(db, system, at), { bookingId });
  if (status === "CONFIRMED") booked.push({ bookingId, athlete });
}

/** Accounts below zero, or that are not the sum of their entries, or not that of their lots. */
function findWrongAccounts(db: Db): Promise<unknown[]> {
  return db.$queryRaw`
    select athlete_id from credit_account a where balance < 0
      or balance <> (select coalesce(sum(amount), 0) from credit_entry e where e.athlete_id = a.athlete_id)
      or balance <> (select coalesce(sum(remaining), 0) from credit_lot l where l.athlete_id = a.athlete_id)
      or exists (select 1 from credit_lot l where l.athlete_id = a.athlete_id and l.remaining < 0)
      or exists (select 1 from credit_entry e where e.athlete_id = a.athlete_id and amount <>
        (select coalesce(sum(amount), 0) from credit_entry_lot p where p.entry_id = e.id))`;
}
