import { makeAdmin } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { bookSessions, hoursOf, makePair } from "../../testing/pair.ts";
import { as } from "../../testing/session.ts";
import { requestBooking } from "../booking/request-booking.ts";
import type { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { days, earlier, later, minutes } from "../time.ts";
import { completeSession, quoteSession } from "./complete-session.ts";
import { giveEvaluation, giveFeedback } from "./give-answer.ts";
import { previewNoShow, recordNoShow, undoNoShow } from "./no-show.ts";
import { findSession } from "./queries.ts";

const reasonOf = (error: { reason?: string }) => error.reason;

describe("a session's page", () => {
  test("shows earlier sessions, latest first, and no later ones", async ({ db }) => {
    const pair = await makePair(db);
    const [first, second, third, fourth] = await bookSessions(db, pair, 4);
    const { times, after } = hoursOf(first!);
    await completeSession(as(db, pair.coach, after), times);
    const scores = { effort: 4, technique: 3, nextObjectives: "50 kg" };
    await giveEvaluation(as(db, pair.coach, after), { bookingId: first!.bookingId, ...scores });
    await giveFeedback(as(db, pair.athlete, after), { bookingId: first!.bookingId, rating: 5 });
    await recordNoShow(as(db, pair.coach, hoursOf(second!).after), second!);
    await completeSession(as(db, pair.coach, hoursOf(fourth!).after), hoursOf(fourth!).times);
    const { history } = await findSession(as(db, pair.coach, after), third!);
    expect(history).toMatchObject([
      { bookingId: second!.bookingId, status: "NO_SHOW", realMinutes: null, evaluation: null },
      { bookingId: first!.bookingId, realMinutes: 60, evaluation: scores, feedback: { rating: 5 } },
    ]);
  });

  test("shows the possible actions and their time limits, as the verbs enforce them", async ({ db }) => {
    const pair = await makePair(db);
    const [booked] = await bookSessions(db, pair, 1);
    const { bookingId, startsAt } = booked!;
    const possibleAt = async (now: Date) => (await findSession(as(db, pair.coach, now), { bookingId })).possible;
    const at = (count: number) => later(startsAt, minutes(count));
    const none = { start: false, stop: false, complete: false, recordNoShow: false, undoNoShow: false };
    expect(await possibleAt(at(-121))).toMatchObject(none);
    expect(await possibleAt(at(-120))).toMatchObject({ ...none, start: true });
    expect(await possibleAt(at(14))).toMatchObject({
      start: true,
      complete: true,
      recordNoShow: false,
      noShowRecordableFrom: at(15),
    });
    expect(await possibleAt(at(15))).toMatchObject({ start: true, recordNoShow: true });
    expect(await possibleAt(at(121))).toMatchObject({ start: false, complete: true, recordNoShow: true });
    await recordNoShow(as(db, pair.coach, at(15)), { bookingId });
    expect(await possibleAt(at(25))).toMatchObject({ ...none, undoNoShow: true, noShowUndoDeadline: at(25) });
    expect(await possibleAt(later(at(25), 1))).toMatchObject(none);
    await expect(undoNoShow(as(db, pair.coach, later(at(25), 1)), { bookingId })).rejects.toMatchObject({
      reason: "session.undo_over",
    });
    const admin = await makeAdmin(db);
    const { possible } = await findSession(as(db, admin, at(500)), { bookingId });
    expect(possible).toMatchObject({ undoNoShow: true, complete: false });
    await undoNoShow(as(db, pair.coach, at(25)), { bookingId });
    expect(await possibleAt(at(26))).toMatchObject({ recordNoShow: true, noShowUndoDeadline: null });
  });

  test("shows notes and injuries for 90 days after the last booking, to an admin always", async ({ db }) => {
    const pair = await makePair(db);
    await db.athlete.update({
      where: { id: pair.athlete.id },
      data: { injuries: "Rodilla derecha", healthConsentAt: new Date("2026-11-01") },
    });
    const [first, second] = await bookSessions(db, pair, 2);
    const { times, after } = hoursOf(first!);
    await completeSession(as(db, pair.coach, after), times);
    const bookingId = first!.bookingId;
    await giveEvaluation(as(db, pair.coach, after), { bookingId, effort: 4, technique: 3, notes: "Dolor leve" });
    const secret = { injuries: "Rodilla derecha", evaluation: { notes: "Dolor leve", effort: 4 } };
    const last = later(second!.startsAt, days(90));
    expect(await findSession(as(db, pair.coach, last), { bookingId })).toMatchObject(secret);
    const over = later(last, minutes(61));
    const seen = await findSession(as(db, pair.coach, over), { bookingId });
    expect(seen).toMatchObject({ canReadHealth: false, injuries: null, evaluation: { notes: null, effort: 4 } });
    const { history } = await findSession(as(db, pair.coach, over), second!);
    expect(history).toMatchObject([{ evaluation: { notes: null, effort: 4 } }]);
    expect(await findSession(as(db, await makeAdmin(db), over), { bookingId })).toMatchObject(secret);
  });

  test("exists once the booking is confirmed, not for a request", async ({ db }) => {
    const { athlete, coach, sessionTypeId } = await makePair(db);
    const now = new Date("2026-11-20T09:00:00Z");
    const startsAt = new Date("2026-11-24T09:00:00Z");
    const input = { coachId: coach.id, sessionTypeId, startsAt, requestKey: uuidv7() };
    const requested = await requestBooking(as(db, athlete, now), input);
    expect(await findSession(as(db, coach, now), requested).catch(reasonOf)).toBe("booking.not_found");
  });
});

describe("before completing or missing", () => {
  test("a quote shows what completing stores, and refuses what completing refuses", async ({ db }) => {
    const pair = await makePair(db);
    const [first, second] = await bookSessions(db, pair, 2);
    const { times, after } = hoursOf(first!);
    const ctx = as(db, pair.coach, after);
    const quote = await quoteSession(ctx, times);
    expect(quote).toMatchObject({ billableMinutes: 60, hourlyRateMinor: 2500, amountMinor: 2500 });
    expect(await completeSession(ctx, times)).toMatchObject(quote);
    expect(await quoteSession(ctx, times).catch(reasonOf)).toBe("session.already_completed");
    const touching = { ...second!, actualStart: earlier(second!.startsAt, minutes(120)), actualEnd: second!.startsAt };
    const soon = as(db, pair.coach, second!.startsAt);
    expect(await quoteSession(soon, touching)).toMatchObject({ billableMinutes: 120 });
    const third = { ...touching, actualStart: earlier(second!.startsAt, minutes(121)) };
    expect(await quoteSession(soon, third).catch(reasonOf)).toBe("session.too_far");
  });

  test("the real times of a coach's sessions never overlap", async ({ db }) => {
    const pair = await makePair(db);
    const [first, second] = await bookSessions(db, pair, 2);
    const until = later(second!.startsAt, minutes(10));
    const longer = { ...hoursOf(first!).times, actualEnd: until };
    await completeSession(as(db, pair.coach, until), longer);
    const { times, after } = hoursOf(second!);
    const ctx = as(db, pair.coach, after);
    const named = { from: longer.actualStart.getTime(), to: until.getTime() };
    expect(await quoteSession(ctx, times).catch((error: DomainError) => error)).toMatchObject({
      reason: "session.overlaps_with",
      details: named,
    });
    expect(await completeSession(ctx, times).catch(reasonOf)).toBe("session.overlaps_with");
    expect(await db.booking.findUnique({ where: { id: second!.bookingId } })).toMatchObject({ status: "CONFIRMED" });
    await completeSession(ctx, { ...times, actualStart: until });
  });

  test("without a rate the minutes are stored and nothing is paid yet", async ({ db }) => {
    const pair = await makePair(db);
    await db.coachRate.deleteMany();
    const [booked] = await bookSessions(db, pair, 1);
    const { times, after } = hoursOf(booked!);
    const empty = { billableMinutes: 60, hourlyRateMinor: null, amountMinor: null };
    expect(await quoteSession(as(db, pair.coach, after), times)).toMatchObject(empty);
    expect(await completeSession(as(db, pair.coach, after), times)).toMatchObject(empty);
  });

  test("the rate applies by the club-local date of the real start", async ({ db }) => {
    const pair = await makePair(db);
    await db.coachRate.create({
      data: { coachId: pair.coach.id, hourlyRateMinor: 6000, validFrom: new Date("2026-11-25") },
    });
    const [tuesday, , , , wednesday] = await bookSessions(db, pair, 5);
    const rateOf = async (booked: typeof tuesday) => {
      const { times, after } = hoursOf(booked!);
      return (await quoteSession(as(db, pair.coach, after), times)).amountMinor;
    };
    expect([await rateOf(tuesday), await rateOf(wednesday)]).toEqual([2500, 6000]);
  });

  test("a NO_SHOW's preview shows the spent credits and the undo deadline, also afterwards, and refuses what missing refuses", async ({
    db,
  }) => {
    const pair = await makePair(db);
    const [booked] = await bookSessions(db, pair, 1);
    const at = (count: number) => later(booked!.startsAt, minutes(count));
    const look = (now: Date) => previewNoShow(as(db, pair.coach, now), booked!);
    expect(await look(earlier(at(15), 1)).catch(reasonOf)).toBe("session.too_early");
    expect(await look(at(15))).toEqual({ credits: 1, noShowUndoDeadline: at(25) });
    await recordNoShow(as(db, pair.coach, at(15)), booked!);
    expect(await look(at(16))).toEqual({ credits: 1, noShowUndoDeadline: at(25) });
    expect(await db.creditEntry.count({ where: { kind: "REFUND" } })).toBe(0);
  });
});
