import type { Db } from "@zea/db/client";
import { constraintReason } from "@zea/db/constraints";
import { giveCredits as give, makeAdmin, makeAthlete, makeAthletes, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as } from "../../testing/session.ts";
import { system } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { days, hours, later } from "../time.ts";
import { adjustCredits, expireLot } from "./adjust-credits.ts";
import { findCreditMailFacts } from "./credit-mail-facts.ts";
import { advanceRequest, approveCredits, refuseCredits, withdrawCreditRequest } from "./decide-credits.ts";
import { giveCredits } from "./give-credits.ts";
import { findOwnLedger, inspectLedger } from "./ledger.ts";
import { requestCredits } from "./request-credits.ts";
import { findLatestRequest, inspectRequest, listRequests } from "./requests.ts";

const now = new Date("2026-11-20T09:00:00Z");
const sold = { pricePaidMinor: 9000, method: "TRANSFER" as const };

async function ask(db: Db, credits = 5, at = now) {
  const [athlete, admin, other] = [await makeAthlete(db), await makeAdmin(db), await makeAdmin(db)];
  const { requestId } = await requestCredits(as(db, athlete, at), { credits });
  return { athlete, requestId, ctx: as(db, admin, now), otherCtx: as(db, other, now) };
}

const balanceOf = async (db: Db, athleteId: string) =>
  (await db.creditAccount.findUniqueOrThrow({ where: { athleteId } })).balance;
const outcomesOf = (settled: PromiseSettledResult<unknown>[]) =>
  settled.map((one) => (one.status === "fulfilled" ? "done" : one.reason.reason)).sort();

describe("a request for credits", () => {
  test("is limited to one at a time, and to athletes who can book", async ({ db }) => {
    const { athlete } = await ask(db);
    const again = [1, 2].map((credits) => requestCredits(as(db, athlete, now), { credits }));
    expect(outcomesOf(await Promise.allSettled(again))).toEqual(Array(2).fill("credit.already_requested"));
    const pending = await makeAthlete(db, { state: "PENDING" });
    await expect(requestCredits(as(db, pending, now), { credits: 1 })).rejects.toMatchObject({
      reason: "booking.athlete_not_active",
    });
    const quick = await makeAthlete(db);
    const twice = [1, 2].map((credits) => requestCredits(as(db, quick, now), { credits }));
    expect(outcomesOf(await Promise.allSettled(twice))).toEqual(["credit.already_requested", "done"]);
  });

  test("leads on to the page it was for, until something is booked", async ({ db }) => {
    const [athlete, admin, coach] = [await makeAthlete(db), await makeAdmin(db), await makeCoach(db)];
    const next = "/book/1?type=2";
    const { requestId } = await requestCredits(as(db, athlete, now), { credits: 1, next });
    expect(await findLatestRequest(as(db, athlete, now))).toMatchObject({ state: "OPEN", next });
    await approveCredits(as(db, admin, now), { requestId, credits: 1, ...sold });
    expect(await findLatestRequest(as(db, athlete, now))).toMatchObject({ state: "APPROVED", next });
    expect(await findCreditMailFacts(as(db, system, now), requestId)).toMatchObject({ next });
    const { id: coachId, sessionTypeId } = coach;
    const slot = { coachId, sessionTypeId, startsAt: later(now, days(4)), requestKey: uuidv7() };
    await db.booking.create({
      data: {
        ...slot,
        athleteId: athlete.id,
        endsAt: later(slot.startsAt, hours(1)),
        requestedAt: later(now, 1),
        requestedById: athlete.id,
        requestedByRole: "ATHLETE",
        credits: 1,
        freeCancellationHours: 24,
      },
    });
    expect(await findLatestRequest(as(db, athlete, now))).toMatchObject({ state: "APPROVED", next: null });
  });

  test("can be granted with another number, which is mailed and audited", async ({ db }) => {
    const { athlete, requestId, ctx } = await ask(db, 5);
    await approveCredits(ctx, { requestId, credits: 8, ...sold });
    expect(await balanceOf(db, athlete.id)).toBe(8);
    expect(await findLatestRequest(as(db, athlete, now))).toMatchObject({ state: "APPROVED", credits: 5, granted: 8 });
    expect(await inspectRequest(ctx, { requestId })).toMatchObject({ state: "APPROVED", balance: 8 });
    const entries = await db.auditEntry.findMany({ where: { entityId: athlete.id } });
    expect(entries).toMatchObject([
      { action: "credit.approve", values: { asked: 5, granted: 8, pricePaidMinor: 9000 } },
    ]);
    expect(await db.mail.count({ where: { kind: "credits-decided", recipientId: athlete.id } })).toBe(1);
  });

  test("answers a second press like the first: asked, approved, refused and withdrawn once", async ({ db }) => {
    const { athlete, requestId, ctx } = await ask(db, 5);
    expect(await requestCredits(as(db, athlete, now), { credits: 5 })).toEqual({ requestId });
    const approve = () => approveCredits(ctx, { requestId, credits: 8, ...sold });
    await Promise.all([approve(), approve()]);
    expect(await balanceOf(db, athlete.id)).toBe(8);
    const { requestId: second } = await requestCredits(as(db, athlete, now), { credits: 5 });
    const refuse = () => refuseCredits(ctx, { requestId: second, reason: "Escríbenos" });
    await Promise.all([refuse(), refuse()]);
    const { requestId: third } = await requestCredits(as(db, athlete, now), { credits: 5 });
    const withdraw = () => withdrawCreditRequest(as(db, athlete, now), { requestId: third });
    await Promise.all([withdraw(), withdraw()]);
    expect(await db.outboxEvent.count({ where: { name: "credits/decided" } })).toBe(3);
    expect(await db.mail.count({ where: { kind: "credits-decided" } })).toBe(2);
  });

  test("is withdrawn by its athlete alone, who can ask again at once", async ({ db }) => {
    const { athlete, requestId, ctx } = await ask(db, 5);
    const other = withdrawCreditRequest(as(db, await makeAthlete(db), now), { requestId });
    await expect(other).rejects.toMatchObject({ reason: "credit.request_not_found" });
    await withdrawCreditRequest(as(db, athlete, now), { requestId });
    expect(await findLatestRequest(as(db, athlete, now))).toMatchObject({ state: "WITHDRAWN", settledAt: now });
    const approved = approveCredits(ctx, { requestId, credits: 5, ...sold });
    await expect(approved).rejects.toMatchObject({ reason: "credit.request_settled" });
    await advanceRequest(as(db, system, later(now, days(2))), { requestId });
    expect(await db.mail.count()).toBe(0);
    expect((await requestCredits(as(db, athlete, now), { credits: 5 })).requestId).not.toBe(requestId);
    const { counts } = await listRequests(ctx, { state: "WITHDRAWN" });
    expect(counts).toMatchObject({ OPEN: 1, WITHDRAWN: 1 });
    const forged = { state: "WITHDRAWN", settledAt: now, settledById: ctx.actor.id } as const;
    const stored = db.creditRequest.updateMany({ where: { athleteId: athlete.id, state: "OPEN" }, data: forged });
    await expect(stored).rejects.toThrow("credit_request_withdrawn_check");
  });

  test("is withdrawn or granted, never both", async ({ db }) => {
    for (let round = 0; round < 20; round += 1) {
      const { athlete, requestId, ctx } = await ask(db);
      const actions = [
        () => withdrawCreditRequest(as(db, athlete, now), { requestId }),
        () => approveCredits(ctx, { requestId, credits: 5, ...sold }),
      ];
      const settled = await Promise.allSettled((round % 2 ? actions : actions.toReversed()).map((action) => action()));
      expect(outcomesOf(settled)).toEqual(["credit.request_settled", "done"]);
      const { state } = await db.creditRequest.findUniqueOrThrow({ where: { id: requestId } });
      expect([state, await balanceOf(db, athlete.id)]).toEqual(state === "APPROVED" ? [state, 5] : ["WITHDRAWN", 0]);
      const subjectId = requestId;
      expect(await db.outboxEvent.count({ where: { subjectId, name: "credits/decided" } })).toBe(1);
      expect(await db.mail.count({ where: { subjectId } })).toBe(state === "APPROVED" ? 1 : 0);
    }
  });

  test("is settled by the first of two administrators", async ({ db }) => {
    for (let round = 0; round < 10; round += 1) {
      const { athlete, requestId, ctx, otherCtx } = await ask(db);
      const settled = await Promise.allSettled([
        approveCredits(ctx, { requestId, credits: 5, ...sold }),
        approveCredits(otherCtx, { requestId, credits: 7, ...sold }),
        refuseCredits(otherCtx, { requestId, reason: "Ya tiene bastantes" }),
      ]);
      expect(outcomesOf(settled)).toEqual(["credit.request_settled", "credit.request_settled", "done"]);
      const { state, granted } = await db.creditRequest.findUniqueOrThrow({ where: { id: requestId } });
      expect(await balanceOf(db, athlete.id)).toBe(state === "APPROVED" ? granted : 0);
      expect(await db.creditEntry.count({ where: { athleteId: athlete.id } })).toBe(state === "APPROVED" ? 1 : 0);
    }
  });

  test("is settled or expires, never both", async ({ db }) => {
    for (let round = 0; round < 10; round += 1) {
      const { athlete, requestId, ctx } = await ask(db);
      const due = later(now, hours(24));
      const actions = [
        () => approveCredits({ ...ctx, now: due }, { requestId, credits: 5, ...sold }),
        () => advanceRequest(as(db, system, due), { requestId }),
      ];
      await Promise.allSettled((round % 2 === 0 ? actions : actions.toReversed()).map((action) => action()));
      const { state } = await db.creditRequest.findUniqueOrThrow({ where: { id: requestId } });
      expect(["APPROVED", "EXPIRED"]).toContain(state);
      expect(await balanceOf(db, athlete.id)).toBe(state === "APPROVED" ? 5 : 0);
      expect(await db.mail.count({ where: { kind: "credits-decided", subjectId: requestId } })).toBe(1);
    }
  });

  test("does not expire a moment early", async ({ db }) => {
    const { requestId } = await ask(db);
    const early = new Date(later(now, hours(24)).getTime() - 1);
    expect(await advanceRequest(as(db, system, early), { requestId })).toMatchObject({ state: "OPEN" });
    expect(await advanceRequest(as(db, system, later(now, hours(24))), { requestId })).toMatchObject({
      state: "CLOSED",
    });
  });

  test("is listed by deadline, open ones first", async ({ db }) => {
    const [first, third, second] = [
      await ask(db),
      await ask(db, 5, later(now, hours(2))),
      await ask(db, 5, later(now, hours(1))),
    ];
    await refuseCredits(first.ctx, { requestId: first.requestId, reason: "Escríbenos" });
    const { rows, total, counts } = await listRequests(first.ctx, {});
    expect(rows.map(({ id }) => id)).toEqual([second.requestId, third.requestId, first.requestId]);
    expect([total, counts]).toEqual([3, { OPEN: 2, APPROVED: 0, REFUSED: 1, EXPIRED: 0, WITHDRAWN: 0 }]);
    const refused = await listRequests(first.ctx, { state: "REFUSED" });
    expect([refused.rows.length, refused.total]).toEqual([1, 1]);
    expect(refused.rows[0]).toMatchObject({ reason: "Escríbenos", settledByName: expect.stringMatching(/Persona/) });
  });
});

describe("an administrator's credits", () => {
  test("are given once per key, with an audit entry, and refused with a past expiry", async ({ db }) => {
    const [athlete, admin] = [await makeAthlete(db), await makeAdmin(db)];
    const ctx = as(db, admin, now);
    const grant = { athleteId: athlete.id, credits: 6, ...sold, reason: "Bono de otoño", requestKey: uuidv7() };
    await Promise.all([giveCredits(ctx, grant), giveCredits(ctx, grant), giveCredits(ctx, grant)]);
    expect(await balanceOf(db, athlete.id)).toBe(6);
    const entries = await db.auditEntry.findMany({ where: { entityId: athlete.id } });
    expect(entries).toMatchObject([{ action: "credit.grant", reason: null, values: { credits: 6 } }]);
    expect(await db.auditPersonal.findMany()).toMatchObject([{ personId: athlete.id, reason: "Bono de otoño" }]);
    const others = [{ credits: 7 }, { pricePaidMinor: 1 }, { reason: "Otro bono" }, { expiresAt: later(now, days(9)) }];
    for (const other of others) {
      const again = giveCredits(ctx, { ...grant, ...other });
      await expect(again).rejects.toMatchObject({ kind: "conflict", reason: "request.key_used" });
    }
    expect(await balanceOf(db, athlete.id)).toBe(6);
    const over = giveCredits(ctx, { ...grant, requestKey: uuidv7(), expiresAt: now });
    await expect(over).rejects.toMatchObject({ reason: "credit.expiry_past" });
    const unknown = giveCredits(ctx, { ...grant, athleteId: uuidv7(), requestKey: uuidv7() });
    await expect(unknown).rejects.toMatchObject({ reason: "athlete.not_found" });
  });

  test("are adjusted once per key, and never below zero", async ({ db }) => {
    const [athlete, admin] = [await makeAthlete(db, { credits: 3 }), await makeAdmin(db)];
    const ctx = as(db, admin, now);
    const adjust = (amount: number, requestKey = uuidv7()) =>
      adjustCredits(ctx, { athleteId: athlete.id, amount, reason: "Error de caja", requestKey });
    const key = uuidv7();
    await Promise.all([adjust(-2, key), adjust(-2, key)]);
    expect(await balanceOf(db, athlete.id)).toBe(1);
    await expect(adjust(-1, key)).rejects.toMatchObject({ kind: "conflict", reason: "request.key_used" });
    await expect(adjust(-2)).rejects.toMatchObject({ reason: "credit.insufficient" });
    expect(outcomesOf(await Promise.allSettled([adjust(-1), adjust(-1)]))).toEqual(["credit.insufficient", "done"]);
    await adjust(4);
    expect(await balanceOf(db, athlete.id)).toBe(4);
  });

  test("with one key go to one athlete, even when several are credited at once", async ({ db }) => {
    const athletes = await makeAthletes(db, 5);
    const ctx = as(db, await makeAdmin(db), now);
    const adjustment = { amount: 4, reason: "Compensación", requestKey: uuidv7() };
    const all = athletes.map(({ id: athleteId }) => adjustCredits(ctx, { ...adjustment, athleteId }));
    const results = await Promise.allSettled(all);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const entries = await db.creditEntry.findMany({ where: { requestKey: adjustment.requestKey } });
    expect(entries).toHaveLength(1);
    for (const result of results) {
      if (result.status === "fulfilled") continue;
      const { reason } = result;
      expect(reason instanceof DomainError ? reason.reason : constraintReason(reason)).toBe("request.key_used");
    }
  });

  test("can be expired once per lot, before their date", async ({ db }) => {
    const [athlete, admin] = [await makeAthlete(db, { credits: 3 }), await makeAdmin(db)];
    await give(db, athlete.id, 2, new Date("2027-01-01"));
    const ctx = as(db, admin, now);
    const { lots } = await inspectLedger(ctx, { athleteId: athlete.id });
    expect(lots.map(({ remaining }) => remaining)).toEqual([2, 3]);
    const lotId = lots[1]?.id ?? "";
    const expire = () => expireLot(ctx, { athleteId: athlete.id, lotId, reason: "Se fue del club" });
    const refused = expireLot(ctx, { athleteId: athlete.id, lotId, reason: "Se fue del club", shown: { credits: 2 } });
    await expect(refused).rejects.toMatchObject({ reason: "request.outcome_changed", details: { credits: 3 } });
    expect(outcomesOf(await Promise.allSettled([expire(), expire()]))).toEqual(["done", "done"]);
    const other = expireLot(ctx, { athleteId: athlete.id, lotId, reason: "Se equivocó" });
    await expect(other).rejects.toMatchObject({ reason: "credit.lot_not_found" });
    expect(await balanceOf(db, athlete.id)).toBe(2);
    const others = await makeAthlete(db);
    const foreign = expireLot(ctx, { athleteId: others.id, lotId: lots[0]?.id ?? "", reason: "Se fue del club" });
    await expect(foreign).rejects.toMatchObject({ reason: "credit.lot_not_found" });
  });
});

describe("a ledger", () => {
  test("lists each entry with the balance after it, latest first, across pages", async ({ db }) => {
    const [athlete, admin] = [await makeAthlete(db, { credits: 30 }), await makeAdmin(db)];
    const at = (minute: number) => as(db, admin, new Date(now.getTime() + minute * 60_000));
    for (let minute = 0; minute < 27; minute += 1) {
      const adjustment = { athleteId: athlete.id, amount: -1, reason: "Cuota", requestKey: uuidv7() };
      await adjustCredits(at(minute), adjustment);
    }
    const { entries, total, balance } = await inspectLedger(at(60), { athleteId: athlete.id });
    expect([total, balance, entries.length]).toEqual([28, 3, 25]);
    expect(entries.map(({ balanceAfter }) => balanceAfter)).toEqual(
      Array.from({ length: 25 }, (_, index) => 3 + index),
    );
    const rest = await inspectLedger(at(60), { athleteId: athlete.id, page: 2 });
    expect(rest.entries.map(({ kind, balanceAfter }) => [kind, balanceAfter])).toEqual([
      ["ADJUSTMENT", 28],
      ["ADJUSTMENT", 29],
      ["GRANT", 30],
    ]);
    expect(rest.entries[0]?.actorName).toMatch(/Persona/);
    const own = await findOwnLedger(as(db, athlete, now), {});
    expect(own.entries[0]).not.toHaveProperty("actorName");
    expect(own.entries[0]).not.toHaveProperty("actorId");
    const unknown = inspectLedger(at(60), { athleteId: uuidv7() });
    await expect(unknown).rejects.toMatchObject({ reason: "athlete.not_found" });
  });
});
