import { createDb } from "@zea/db/client";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { as, makeConfirmed } from "../../testing/session.ts";
import { setMissingRate } from "../payment/set-missing-rate.ts";
import { completeSession } from "../session/complete-session.ts";
import { days, later, minutes } from "../time.ts";
import { addRate } from "./add-rate.ts";
import { inviteCoach } from "./invite-coach.ts";
import { removeRate } from "./remove-rate.ts";

const now = new Date("2026-11-21T09:00:00Z");

test("a rate of zero needs a reason, and one of three times the highest other its confirmation, wherever it is set", async ({
  db,
}) => {
  const [coach, other, admin] = [await makeCoach(db), await makeCoach(db), await makeAdmin(db)];
  const ctx = as(db, admin, now);
  const bookingId = await makeSession(db, { coach: other, start: "2026-11-03T09:00:00Z", rate: null });
  const invited = { name: "Irene Vidal", locale: "es" as const, sessionTypeIds: [coach.sessionTypeId] };
  const validFrom = "2026-12-01";
  type Answer = { reason?: string; confirmed?: { highestMinor: number } };
  const ways = [
    (hourlyRateMinor: number, answer: Answer = {}) =>
      addRate(ctx, { coachId: coach.id, hourlyRateMinor, validFrom, ...answer }),
    (hourlyRateMinor: number, answer: Answer = {}) => setMissingRate(ctx, { bookingId, hourlyRateMinor, ...answer }),
    (hourlyRateMinor: number, answer: Answer = {}) =>
      inviteCoach(ctx, { ...invited, email: "irene@zea.test", hourlyRateMinor, validFrom, ...answer }),
  ];
  for (const set of ways) {
    await expect(set(0)).rejects.toMatchObject({ reason: "coach.rate_needs_reason" });
    const high = { reason: "coach.rate_high", details: { highestMinor: 2_500 } };
    await expect(set(7_500)).rejects.toMatchObject(high);
    await expect(set(7_500, { confirmed: { highestMinor: 2_499 } }), "another was shown").rejects.toMatchObject(high);
  }
  expect(await db.coachRate.count()).toBe(2);
  await ways[0]!(7_499);
  await ways[0]!(0, { reason: "Trabaja como voluntaria" });
  await ways[1]!(0, { reason: "Sustituyó a una compañera" });
  await ways[2]!(7_500, { confirmed: { highestMinor: 2_500 } });
  const audited = await db.auditPersonal.findMany({ where: { reason: { not: null } }, orderBy: { reason: "desc" } });
  expect(audited, "about the coaches").toMatchObject([
    { personId: coach.id, reason: "Trabaja como voluntaria" },
    { personId: other.id, reason: "Sustituyó a una compañera" },
  ]);
});

test("a rate that has not begun can be removed as it was shown, once; one in force cannot", async ({ db }) => {
  const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
  const ctx = as(db, admin, now);
  const coachId = coach.id;
  const remove = (validFrom: string, hourlyRateMinor: number) =>
    removeRate(ctx, { coachId, validFrom, shown: { hourlyRateMinor } });
  await addRate(ctx, { coachId, hourlyRateMinor: 3_000, validFrom: "2026-11-22" });
  await addRate(ctx, { coachId, hourlyRateMinor: 3_100, validFrom: "2026-11-21" });
  await expect(remove("2026-11-21", 3_100)).rejects.toMatchObject({ reason: "coach.rate_begun" });
  await expect(remove("2026-11-22", 2_999)).rejects.toMatchObject({ reason: "request.outcome_changed" });
  await remove("2026-11-22", 3_000);
  await remove("2026-11-22", 3_000);
  const rates = await db.coachRate.findMany({ where: { coachId }, orderBy: { validFrom: "asc" } });
  expect(rates.map(({ hourlyRateMinor }) => hourlyRateMinor)).toEqual([2_500, 3_100]);
  expect(await db.auditEntry.findMany({ where: { action: "coach.remove_rate" } })).toMatchObject([
    { values: { hourlyRateMinorBefore: 3_000, validFrom: "2026-11-22" } },
  ]);
});

test("a rate removed while a session of its first day is recorded pays that session, or is gone before it", {
  timeout: repetitionTimeout(60_000),
}, async ({ url }) => {
  const db = createDb(url, { max: 8 });
  const outcomes = new Set<number | null>();
  for (let round = 0; round < repetitions(30, 200); round += 1) {
    const startsAt = later(new Date("2026-11-24T09:00:00Z"), days(round));
    const { coach, admin, bookingId } = await makeConfirmed(db, startsAt);
    const validFrom = startsAt.toISOString().slice(0, 10);
    const before = later(startsAt, -days(1));
    await addRate(as(db, admin, before), { coachId: coach.id, hourlyRateMinor: 3_000, validFrom });
    const end = later(startsAt, minutes(60));
    const acts = [
      // asked for on the day before, and answered after the session
      () => removeRate(as(db, admin, before), { coachId: coach.id, validFrom, shown: { hourlyRateMinor: 3_000 } }),
      () => completeSession(as(db, coach, end), { bookingId, actualStart: startsAt, actualEnd: end }),
    ];
    const settled = await Promise.allSettled((round % 2 === 0 ? acts : acts.toReversed()).map((act) => act()));
    const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.reason] : []));
    const { amountMinor } = await db.sessionRecord.findUniqueOrThrow({ where: { bookingId } });
    outcomes.add(amountMinor);
    expect([amountMinor, refused]).toEqual(refused.length > 0 ? [3_000, ["coach.rate_used"]] : [2_500, []]);
    expect(await db.coachRate.count({ where: { coachId: coach.id } })).toBe(refused.length > 0 ? 2 : 1);
  }
  await db.$disconnect();
  expect(outcomes).toEqual(new Set([2_500, 3_000]));
});
