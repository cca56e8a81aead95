import type { Db } from "@zea/db/client";
import { createDb } from "@zea/db/client";
import { giveCredits, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { type Anyone, type Athlete, type Ctx, system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { expireCredits } from "./expire-credits.ts";
import { grantCredits, grantWelcomeCredits } from "./grant-credits.ts";
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
    await giveCredits(db, athlete.id, 5);
    await giveCredits(db, athlete.id, 2, on("2026-12-31"));
    await giveCredits(db, athlete.id, 2, on("2026-12-01"));
    await book(db, athlete, new Date("2026-11-24T09:00:00Z"), await makeCoach(db, { credits: 5 }));
    expect((await lots(db)).map(({ remaining }) => remaining)).toEqual([0, 0, 4]);
    const [entry] = await db.creditEntry.findMany({ where: { kind: "BOOKING" }, include: { lots: true } });
    expect([entry?.amount, entry?.lots.length]).toEqual([-5, 3]);
  });

  test("past their date are neither shown nor spent, and are closed by the first to need them", async ({ db }) => {
    const athlete = await makeAthlete(db);
    await giveCredits(db, athlete.id, 4, now);
    await giveCredits(db, athlete.id, 1, new Date(now.getTime() + 1));
    expect(await findBalance(as(db, athlete), { athleteId: athlete.id })).toMatchObject({ balance: 1 });
    await book(db, athlete, new Date("2026-11-24T09:00:00Z"), await makeCoach(db));
    expect(await db.creditEntry.findMany({ where: { kind: "EXPIRY" }, select: { amount: true } })).toEqual([
      { amount: -4 },
    ]);
    expect((await db.creditAccount.findUniqueOrThrow({ where: { athleteId: athlete.id } })).balance).toBe(0);
  });

  test("refunded go back to their lots; the part of an expired one lives 30 days more", async ({ db }) => {
    const athlete = await makeAthlete(db);
    await giveCredits(db, athlete.id, 1, on("2026-11-21"));
    await giveCredits(db, athlete.id, 1, on("2027-01-31"));
    const booking = await book(db, athlete, new Date("2026-11-25T09:00:00Z"), await makeCoach(db, { credits: 2 }));
    const later = new Date("2026-11-22T09:00:00Z");
    await cancelBooking(as(db, athlete, later), booking);
    const refund = (await lots(db)).find(({ origin }) => origin === "REFUND");
    expect(refund).toMatchObject({ remaining: 1, expiresAt: new Date("2026-12-22T09:00:00Z") });
    expect(await findBalance(as(db, athlete, later), { athleteId: athlete.id })).toMatchObject({ balance: 2 });
    expect(await db.creditEntry.count({ where: { kind: "REFUND" } })).toBe(1);
  });

  test("of welcome come once, even when two enable at once", async ({ db }) => {
    const athlete = await makeAthlete(db);
    const welcome = () =>
      db.$transaction((tx) => grantWelcomeCredits(as(tx, system), { athleteId: athlete.id })).catch(() => null);
    await Promise.all([welcome(), welcome(), welcome()]);
    expect(await db.creditEntry.count({ where: { isWelcome: true } })).toBe(1);
  });

  test("add up after hundreds of operations at once, with lots expiring in between", { timeout: 120_000 }, async ({
    url,
  }) => {
    const db = createDb(url, { max: 20 });
    const coach = await makeCoach(db);
    const athletes = await Promise.all(Array.from({ length: 4 }, () => makeAthlete(db, { credits: 3 })));
    const operation = async (index: number) => {
      const athlete = athletes[index % 4] as Athlete;
      const at = new Date(now.getTime() + (index % 50) * 3_600_000);
      const grant = { credits: 1 + (index % 3), pricePaidMinor: 1500, method: "CASH" as const };
      const expiresAt = new Date(at.getTime() + (1 + (index % 5)) * 3_600_000);
      if (index % 3 === 0) return grantCredits(as(db, system, at), { athleteId: athlete.id, ...grant, expiresAt });
      if (index % 7 === 0) return expireCredits(as(db, system, at));
      const startsAt = new Date(Date.UTC(2026, 10, 24 + (index % 40), 8 + (index % 10)));
      const input = { coachId: coach.id, sessionTypeId: coach.sessionTypeId, startsAt, requestKey: uuidv7() };
      const booking = await requestBooking(as(db, athlete, at), input);
      await reserveBooking(as(db, system, at), booking);
      if (index % 2 === 0) await cancelBooking(as(db, athlete, at), booking);
    };
    const results = await Promise.allSettled(Array.from({ length: 400 }, (_, index) => operation(index)));
    const unexpected = results.filter(
      (one) => one.status === "rejected" && !one.reason.reason && one.reason.code !== "P2002",
    );
    expect(unexpected).toEqual([]);
    const wrong = await db.$queryRaw`
      select athlete_id from credit_account a where balance < 0
        or balance <> (select coalesce(sum(amount), 0) from credit_entry e where e.athlete_id = a.athlete_id)
        or balance <> (select coalesce(sum(remaining), 0) from credit_lot l where l.athlete_id = a.athlete_id)`;
    expect(wrong).toEqual([]);
    expect(await db.creditEntry.count({ where: { kind: "EXPIRY" } })).toBeGreaterThan(0);
    await db.$disconnect();
  });
});
