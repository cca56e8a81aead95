import type { PrismaClient } from "@zea/db/generated/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { withdrawBooking } from "@zea/domain/booking/cancel-booking";
import { findBookingOutcome } from "@zea/domain/booking/queries";
import { requestBooking } from "@zea/domain/booking/request-booking";
import { failBooking, reserveBooking } from "@zea/domain/booking/reserve-booking";
import { system } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { listSlots } from "@zea/domain/slot/queries";
import { days, later } from "@zea/domain/time";
import { expect, onTestFinished, vi } from "vitest";
import { followOutcome, requestAndAwait, requestForAndAwait } from "../src/await-outcome.ts";
import { createOutcomes } from "../src/booking-outcome.ts";

async function prepare(db: PrismaClient, url: string) {
  const now = new Date();
  const { id: coachId, sessionTypeId } = await makeCoach(db);
  const actor = await makeAthlete(db, { credits: 5 });
  const ctx = { db, now, actor };
  const search = { coachId, sessionTypeId, from: later(now, days(3)), to: later(now, days(6)) };
  const slots = await listSlots(ctx, search);
  const wish = (index: number) => ({ coachId, sessionTypeId, startsAt: slots[index] as Date, requestKey: uuidv7() });
  const outcomes = createOutcomes(url);
  onTestFinished(() => outcomes.close());
  return { ctx, asSystem: { db, now, actor: system }, wish, outcomes };
}

/** Settles every request as soon as it is stored, as the engine would. */
async function settleNext(
  db: PrismaClient,
  settle: (request: { bookingId: string }) => Promise<unknown>,
): Promise<void> {
  const request = await vi.waitFor(() => db.booking.findFirstOrThrow({ where: { status: "REQUESTED" } }), {
    timeout: 5_000,
    interval: 10,
  });
  await settle({ bookingId: request.id });
}

/** Ends the listening connections of a database, as a restart of the server would. */
const cutListeners = (db: PrismaClient) =>
  db.$queryRaw`select pg_terminate_backend(pid)::text from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;

test("the outcome reaches whoever asked as soon as it is settled, without a poll", async ({ db, url }) => {
  const { ctx, asSystem, wish, outcomes } = await prepare(db, url);
  const began = performance.now();
  const [outcome] = await Promise.all([
    requestAndAwait(ctx, wish(0), outcomes),
    settleNext(db, (request) => reserveBooking(asSystem, request)),
  ]);
  expect(outcome).toMatchObject({ status: "CONFIRMED", reason: null, nearest: [] });
  expect(performance.now() - began).toBeLessThan(2_500);
});

test("a coach who books for an athlete has the outcome, a refusal with its nearest starts", async ({ db, url }) => {
  const { ctx, asSystem, wish, outcomes } = await prepare(db, url);
  await reserveBooking(asSystem, await requestBooking(ctx, wish(0)));
  const { coachId } = wish(0);
  const asCoach = { ...ctx, actor: { role: "COACH" as const, id: coachId } };
  const onBehalf = (index: number) => ({ ...wish(index), athleteId: ctx.actor.id, reason: "Me lo pidió al acabar" });
  const ask = async (index: number) => {
    const [outcome] = await Promise.all([
      requestForAndAwait(asCoach, onBehalf(index), outcomes),
      settleNext(db, (request) => reserveBooking(asSystem, request)),
    ]);
    return outcome;
  };
  expect(await ask(4)).toMatchObject({ status: "CONFIRMED" });
  const refused = await ask(0);
  expect(refused.status).toBe("REJECTED");
  expect(refused.nearest).toHaveLength(3);
});

test("a refusal comes with its reason and the three nearest free starts", async ({ db, url }) => {
  const { ctx, asSystem, wish, outcomes } = await prepare(db, url);
  const rival = { ...ctx, actor: await makeAthlete(db, { credits: 1 }) };
  const taken = wish(6);
  await reserveBooking(asSystem, await requestBooking(rival, taken));
  const [outcome] = await Promise.all([
    requestAndAwait(ctx, { ...taken, requestKey: uuidv7() }, outcomes),
    settleNext(db, (request) => reserveBooking(asSystem, request)),
  ]);
  expect(outcome).toMatchObject({ status: "REJECTED", reason: "booking.slot_taken" });
  expect(outcome.nearest).toHaveLength(3);
});

test("what is not settled in three seconds is answered as asked for, and stays so", async ({ db, url }) => {
  const { ctx, wish, outcomes } = await prepare(db, url);
  const began = performance.now();
  const outcome = await requestAndAwait(ctx, wish(0), outcomes);
  expect(outcome.status).toBe("REQUESTED");
  expect(performance.now() - began).toBeGreaterThan(2_900);
  expect(await db.booking.count({ where: { status: "REQUESTED" } })).toBe(1);
});

test("the same key answers with the first request's outcome", async ({ db, url }) => {
  const { ctx, asSystem, wish, outcomes } = await prepare(db, url);
  const input = wish(0);
  const { bookingId } = await requestBooking(ctx, input);
  await reserveBooking(asSystem, { bookingId });
  const again = await requestAndAwait(ctx, { ...input, startsAt: wish(3).startsAt }, outcomes);
  expect(again).toMatchObject({ bookingId, status: "CONFIRMED" });
  expect(await db.booking.count()).toBe(1);
});

test("a lost connection comes back, and what was settled meanwhile is seen", async ({ db, url }) => {
  const { ctx, asSystem, wish, outcomes } = await prepare(db, url);
  const { bookingId } = await requestBooking(ctx, wish(0));
  const following = followOutcome(ctx, { bookingId }, outcomes);
  expect((await following.next()).value).toMatchObject({ status: "REQUESTED" });
  const next = following.next();
  await cutListeners(db);
  await reserveBooking(asSystem, { bookingId });
  expect((await next).value).toMatchObject({ status: "CONFIRMED" });
  expect((await following.next()).done).toBe(true);
});

test("where nobody can listen, the outcome is read all the same", async ({ db, url }) => {
  const { ctx, asSystem, wish } = await prepare(db, url);
  const deaf = createOutcomes("postgres://nobody@127.0.0.1:1/none");
  onTestFinished(() => deaf.close());
  const [outcome] = await Promise.all([
    requestAndAwait(ctx, wish(0), deaf),
    settleNext(db, (request) => reserveBooking(asSystem, request)),
  ]);
  expect(outcome.status).toBe("CONFIRMED");
});

test("following tells each state once, from where the reader was, and ends with the last", async ({ db, url }) => {
  const { ctx, asSystem, wish, outcomes } = await prepare(db, url);
  const { bookingId } = await requestBooking(ctx, wish(0));
  const states = async (since?: string) => {
    const seen: string[] = [];
    for await (const { status } of followOutcome(ctx, { bookingId, since }, outcomes)) seen.push(status);
    return seen;
  };
  const fromTheStart = states();
  const later = states("REQUESTED");
  await vi.waitFor(() => expect(outcomes.watched()).toBe(2));
  await failBooking(asSystem, { bookingId });
  expect([await fromTheStart, await later]).toEqual([["REQUESTED", "REJECTED"], ["REJECTED"]]);
  expect(await states("REJECTED")).toEqual([]);
  expect(outcomes.watched()).toBe(0);
});

test("a reader who goes leaves nothing behind", async ({ db, url }) => {
  const { ctx, wish, outcomes } = await prepare(db, url);
  const { bookingId } = await requestBooking(ctx, wish(0));
  const leaving = new AbortController();
  const following = followOutcome(ctx, { bookingId, signal: leaving.signal }, outcomes);
  await following.next();
  const next = following.next();
  leaving.abort();
  expect((await next).done).toBe(true);
  expect(outcomes.watched()).toBe(0);
});

test("withdrawing ends the following too", async ({ db, url }) => {
  const { ctx, wish, outcomes } = await prepare(db, url);
  const { bookingId } = await requestBooking(ctx, wish(0));
  const following = followOutcome(ctx, { bookingId, since: "REQUESTED" }, outcomes);
  const next = following.next();
  await vi.waitFor(() => expect(outcomes.watched()).toBe(1));
  await withdrawBooking(ctx, { bookingId });
  expect((await next).value).toMatchObject({ status: "CANCELLED" });
  expect(await findBookingOutcome(ctx, { bookingId })).toMatchObject({ status: "CANCELLED" });
});
