import type { Db } from "@zea/db/client";
import { makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { after, asSystem, start } from "../../testing/athlete.ts";
import { visitor } from "../context.ts";
import { days, earlier, later, minutes } from "../time.ts";
import { completeRegistration } from "./complete-registration.ts";
import { deleteRegistrations } from "./delete-registrations.ts";
import { openRegistration } from "./open-registration.ts";
import { findRegistration } from "./queries.ts";

const entered = { name: "Juan Pérez", email: "juan@zea.test", birthDate: "1994-02-14", locale: "es", next: null };
const consent = { privacyNoticeVersion: "1", passwordHash: "hash" };
const reasonOf = (error: { reason?: string }) => error.reason;
const at = (db: Db, now = start) => ({ db, now, actor: visitor });
const complete = (db: Db, token: string, now = start) =>
  completeRegistration(at(db, now), { token, name: entered.name, birthDate: entered.birthDate, ...consent });

describe("a registration", () => {
  test("becomes an athlete whose deadline begins when the address is proven", async ({ db }) => {
    const token = await openRegistration(at(db), entered);
    const proven = later(start, days(2));
    const { athleteId, isFirst } = await complete(db, token, proven);
    expect(isFirst).toBe(true);
    expect(await db.athlete.findUniqueOrThrow({ where: { id: athleteId }, include: { rounds: true } })).toMatchObject({
      registeredAt: start,
      verifiedAt: proven,
      privacyAcceptedAt: proven,
      rounds: [{ openedAt: proven, dueAt: later(proven, days(7)) }],
    });
    expect(await complete(db, token, proven)).toEqual({ athleteId, next: null, isFirst: false });
  });

  test("holds until the end of its seventh day, and is then as unknown as if it had never been", async ({ db }) => {
    const token = await openRegistration(at(db), entered);
    const last = earlier(after(7), 1);
    expect(await findRegistration(at(db, last), { token })).toMatchObject({ state: "OPEN" });
    expect(await deleteRegistrations(asSystem(db, last))).toBe(0);
    expect(await findRegistration(at(db, after(7)), { token })).toEqual({ state: "UNKNOWN" });
    expect(await complete(db, token, after(7)).catch(reasonOf)).toBe("account.link_invalid");
    expect(await deleteRegistrations(asSystem(db, after(7)))).toBe(1);
    expect(await complete(db, token, after(7)).catch(reasonOf)).toBe("account.link_invalid");
    expect(await db.user.count()).toBe(0);
  });

  test("ends with the first account of its address, and stays ended when the address is free again", async ({ db }) => {
    const [first, second] = [await openRegistration(at(db), entered), await openRegistration(at(db), entered)];
    const { athleteId } = await complete(db, first);
    await db.user.update({ where: { id: athleteId }, data: { email: "juan.nuevo@zea.test" } });
    expect(await findRegistration(at(db), { token: second })).toEqual({ state: "ENDED", next: null });
    expect(await complete(db, second).catch(reasonOf)).toBe("account.exists");
    const third = await openRegistration(at(db, later(start, minutes(1))), entered);
    expect((await complete(db, third, later(start, minutes(2)))).isFirst).toBe(true);
  });

  test("creates nothing beside a user of the same address", async ({ db }) => {
    const token = await openRegistration(at(db), entered);
    const { id } = await makeAthlete(db);
    await db.user.update({ where: { id }, data: { email: entered.email } });
    expect(await findRegistration(at(db), { token })).toEqual({ state: "ENDED", next: null });
    expect(await complete(db, token).catch(reasonOf)).toBe("account.exists");
    expect([await db.user.count(), await db.account.count(), await db.onboardingRound.count()]).toEqual([1, 0, 0]);
  });
});
