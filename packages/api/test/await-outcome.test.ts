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
import { followOutcome, requestAndAwait, requestOnBehalfAndAwait } from "../src/await-outcome.ts";
import { createOutcomeListener } from "../src/outcome-listener.ts";

async function prepare(db: PrismaClient, url: string) {
  const now = new Date();
  const { id: coachId, sessionTypeId } = await makeCoach(db);
  const actor = await makeAthlete(db, { credits: 5 });
  const ctx = { db, now, actor };
  const search = { coachId, sessionTypeId, from: later(now, days(3)), to: later(now, days(6)) };
  const slots = await listSlots(ctx, search);
  const input = (index: number) => ({ coachId, sessionTypeId, startsAt: slots[index] as Date, requestKey: uuidv7() });
  const listener = createOutcomeListener(url);
  onTestFinished(() => listener.close());
  return { ctx, asSystem: { db, now, actor: system }, input, listener };
}

/** Settles the next request as soon as it is stored, as the engine would. */
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

/** Ends the database's listening connections, as a server restart would. */
const cutListeners = (db: PrismaClient) =>
  db.$queryRaw`select pg_terminate_backend(pid)::text from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;

test("the outcome arrives as soon as the request is settled, without polling", async ({ db, url }) => {
  const { ctx, asSystem, input, listener } = await prepare(db, url);
  const startedAt = performance.now();
  const [outcome] = await Promise.all([
    requestAndAwait(ctx, input(0), listener),
    settleNext(db, (request) => reserveBooking(asSystem, request)),
  ]);
  expect(outcome).toMatchObject({ status: "CONFIRMED", reason: null, nearest: [] });
  expect(performance.now() - startedAt).toBeLessThan(2_500);
});

test("a coach who books for an athlete gets the outcome, and after a rejection the nearest free starts", async ({
  db,
  url,
}) => {
  const { ctx, asSystem, input, listener } = await prepare(db, url);
  await reserveBooking(asSystem, await requestBooking(ctx, input(0)));
  const { coachId } = input(0);
  const asCoach = { ...ctx, actor: { role: "COACH" as const, id: coachId } };
  const onBehalf = (index: number) => ({ ...input(index), athleteId: ctx.actor.id, reason: "Me lo pidió al acabar" });
  const book = async (index: number) => {
    const [outcome] = await Promise.all([
      requestOnBehalfAndAwait(asCoach, onBehalf(index), listener),
      settleNext(db, (request) => reserveBooking(asSystem, request)),
    ]);
    return outcome;
  };
  expect(await book(4)).toMatchObject({ status: "CONFIRMED" });
  const refused = await book(0);
  expect(refused.status).toBe("REJECTED");
  expect(refused.nearest).toHaveLength(3);
});

test("a rejection carries its reason and the three nearest free starts", async ({ db, url }) => {
  const { ctx, asSystem, input, listener } = await prepare(db, url);
  const rival = { ...ctx, actor: await makeAthlete(db, { credits: 1 }) };
  const taken = input(6);
  await reserveBooking(asSystem, await requestBooking(rival, taken));
  const [outcome] = await Promise.all([
    requestAndAwait(ctx, { ...taken, requestKey: uuidv7() }, listener),
    settleNext(db, (request) => reserveBooking(asSystem, request)),
  ]);
  expect(outcome).toMatchObject({ status: "REJECTED", reason: "booking.slot_taken" });
  expect(outcome.nearest).toHaveLength(3);
});

test("a request that is not settled within three seconds is returned as REQUESTED, and stays so", async ({
  db,
  url,
}) => {
  const { ctx, input, listener } = await prepare(db, url);
  const startedAt = performance.now();
  const outcome = await requestAndAwait(ctx, input(0), listener);
  expect(outcome.status).toBe("REQUESTED");
  expect(performance.now() - startedAt).toBeGreaterThan(2_900);
  expect(await db.booking.count({ where: { status: "REQUESTED" } })).toBe(1);
});

test("a repeated key answers with the first outcome, and refuses another request", async ({ db, url }) => {
  const { ctx, asSystem, input, listener } = await prepare(db, url);
  const first = input(0);
  const { bookingId } = await requestBooking(ctx, first);
  await reserveBooking(asSystem, { bookingId });
  expect(await requestAndAwait(ctx, first, listener)).toMatchObject({ bookingId, status: "CONFIRMED" });
  const other = requestAndAwait(ctx, { ...first, startsAt: input(3).startsAt }, listener);
  await expect(other).rejects.toMatchObject({ reason: "request.key_used" });
  expect(await db.booking.count()).toBe(1);
});

test("a lost connection is restored, and outcomes in between are not missed", async ({ db, url }) => {
  const { ctx, asSystem, input, listener } = await prepare(db, url);
  const { bookingId } = await requestBooking(ctx, input(0));
  const following = followOutcome(ctx, { bookingId }, listener);
  expect((await following.next()).value).toMatchObject({ status: "REQUESTED" });
  const next = following.next();
  await cutListeners(db);
  await reserveBooking(asSystem, { bookingId });
  expect((await next).value).toMatchObject({ status: "CONFIRMED" });
  expect((await following.next()).done).toBe(true);
});

test("the outcome is read even when listening fails", async ({ db, url }) => {
  const { ctx, asSystem, input } = await prepare(db, url);
  const disconnected = createOutcomeListener("postgres://nobody@127.0.0.1:1/none");
  onTestFinished(() => disconnected.close());
  const [outcome] = await Promise.all([
    requestAndAwait(ctx, input(0), disconnected),
    settleNext(db, (request) => reserveBooking(asSystem, request)),
  ]);
  expect(outcome.status).toBe("CONFIRMED");
});

test("following yields each later status once and ends with the final one", async ({ db, url }) => {
  const { ctx, asSystem, input, listener } = await prepare(db, url);
  const { bookingId } = await requestBooking(ctx, input(0));
  const statusesSince = async (since?: string) => {
    const seen: string[] = [];
    for await (const { status } of followOutcome(ctx, { bookingId, since }, listener)) seen.push(status);
    return seen;
  };
  const fromStart = statusesSince();
  const fromRequested = statusesSince("REQUESTED");
  await vi.waitFor(() => expect(listener.watcherCount()).toBe(2));
  await failBooking(asSystem, { bookingId });
  expect([await fromStart, await fromRequested]).toEqual([["REQUESTED", "REJECTED"], ["REJECTED"]]);
  expect(await statusesSince("REJECTED")).toEqual([]);
  expect(listener.watcherCount()).toBe(0);
});

test("an aborted reader leaves no watcher behind", async ({ db, url }) => {
  const { ctx, input, listener } = await prepare(db, url);
  const { bookingId } = await requestBooking(ctx, input(0));
  const reader = new AbortController();
  const following = followOutcome(ctx, { bookingId, signal: reader.signal }, listener);
  await following.next();
  const next = following.next();
  reader.abort();
  expect((await next).done).toBe(true);
  expect(listener.watcherCount()).toBe(0);
});

test("following ends when the request is withdrawn", async ({ db, url }) => {
  const { ctx, input, listener } = await prepare(db, url);
  const { bookingId } = await requestBooking(ctx, input(0));
  const following = followOutcome(ctx, { bookingId, since: "REQUESTED" }, listener);
  const next = following.next();
  await vi.waitFor(() => expect(listener.watcherCount()).toBe(1));
  await withdrawBooking(ctx, { bookingId });
  expect((await next).value).toMatchObject({ status: "CANCELLED" });
  expect(await findBookingOutcome(ctx, { bookingId })).toMatchObject({ status: "CANCELLED" });
});
