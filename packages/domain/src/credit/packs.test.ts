import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeAthletes } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as } from "../../testing/session.ts";
import { uuidv7 } from "../id.ts";
import { approveCredits } from "./decide-credits.ts";
import { listOfferedPacks, listPacks } from "./packs.ts";
import { requestCredits } from "./request-credits.ts";
import { findLatestRequest, inspectRequest } from "./requests.ts";
import { addCreditPack, updateCreditPack } from "./save-credit-pack.ts";
import { CreditPackDetails } from "./schema.ts";

const now = new Date("2026-11-20T09:00:00Z");
const five = {
  name: { es: "Bono de 5", en: "Pack of 5" },
  credits: 5,
  priceMinor: 8500,
  validDays: 90,
  isActive: true,
  position: 1,
};
const reasonOf = (error: { reason?: string }) => error.reason;

async function sell(db: Db, pack = five) {
  const ctx = as(db, await makeAdmin(db), now);
  const { packId } = await addCreditPack(ctx, { ...pack, requestKey: uuidv7() });
  const { credits, priceMinor, validDays } = pack;
  return { ctx, packId, asked: { credits, pack: { packId, shown: { priceMinor, validDays } } } };
}

describe("a pack", () => {
  test("is added once per key, changed with an entry in the audit, and offered in the club's order", async ({ db }) => {
    const { ctx, packId } = await sell(db);
    const one = { ...five, name: { es: "1 sesión" }, credits: 1, priceMinor: 1800, validDays: null, position: 2 };
    const requestKey = uuidv7();
    const add = () => addCreditPack(ctx, { ...one, requestKey });
    expect(await Promise.all([add(), add()])).toEqual(Array(2).fill({ packId: requestKey }));
    expect(await addCreditPack(ctx, { ...five, requestKey }).catch(reasonOf)).toBe("request.key_used");
    expect((await listOfferedPacks(ctx)).map(({ id }) => id)).toEqual([packId, requestKey]);
    const after = { ...five, priceMinor: 9000, position: 3, name: { es: "Bono 5" } };
    await updateCreditPack(ctx, { packId, before: five, after });
    await updateCreditPack(ctx, { packId, before: five, after });
    expect((await listOfferedPacks(ctx)).map(({ id }) => id)).toEqual([requestKey, packId]);
    await updateCreditPack(ctx, { packId: requestKey, before: one, after: { ...one, isActive: false } });
    expect((await listOfferedPacks(ctx)).map(({ id }) => id)).toEqual([packId]);
    expect((await listPacks(ctx)).map(({ id }) => id)).toEqual([packId, requestKey]);
    const entries = await db.auditEntry.findMany({ where: { entityId: packId }, orderBy: { id: "asc" } });
    expect(entries).toMatchObject([
      { action: "credit_pack.add", values: { nameEs: "Bono de 5", priceMinor: 8500 } },
      {
        action: "credit_pack.update",
        values: { nameEnBefore: "Pack of 5", nameEn: null, priceMinorBefore: 8500, priceMinor: 9000 },
      },
    ]);
  });

  test("changed by somebody else meanwhile is not overwritten, even at once", async ({ db }) => {
    const { ctx, packId } = await sell(db);
    const to = (priceMinor: number) => updateCreditPack(ctx, { packId, before: five, after: { ...five, priceMinor } });
    const outcomes = await Promise.all([to(9000), to(9500)].map((saved) => saved.then(() => "done", reasonOf)));
    expect(outcomes.sort()).toEqual(["credit_pack.changed_meanwhile", "done"]);
    const unknown = updateCreditPack(ctx, { packId: uuidv7(), before: five, after: five });
    expect(await unknown.catch(reasonOf)).toBe("credit_pack.not_found");
  });

  test("has at least a name in Spanish, a credit and a price", () => {
    const issuesOf = (change: object) =>
      CreditPackDetails.safeParse({ ...five, ...change }).error?.issues.map(({ path, message }) => [
        path.join("."),
        message,
      ]);
    expect(issuesOf({ name: { es: "Bono", en: "" } })).toBeUndefined();
    expect(issuesOf({ name: { es: " " } })).toEqual([["name.es", "credit_pack.name_required"]]);
    expect(issuesOf({ credits: 0 })).toEqual([["credits", "credit_pack.credits_range"]]);
    expect(issuesOf({ priceMinor: 0 })).toEqual([["priceMinor", "credit_pack.price_invalid"]]);
    expect(issuesOf({ validDays: 0 })).toEqual([["validDays", "credit_pack.valid_days_range"]]);
  });
});

describe("a request for a pack", () => {
  test("keeps what its athlete read, also after the pack has changed, and a second press is the same request", async ({
    db,
  }) => {
    const { ctx, packId, asked } = await sell(db);
    const athlete = as(db, await makeAthlete(db), now);
    const { requestId } = await requestCredits(athlete, asked);
    await updateCreditPack(ctx, { packId, before: five, after: { ...five, priceMinor: 9900, validDays: null } });
    expect(await requestCredits(athlete, asked)).toEqual({ requestId });
    const kept = { credits: 5, priceMinor: 8500, validDays: 90 };
    expect(await inspectRequest(ctx, { requestId })).toMatchObject({ ...kept, packName: five.name });
    expect(await findLatestRequest(athlete)).toMatchObject({ ...kept, pack: { name: five.name } });
    expect(await requestCredits(athlete, { credits: 5 }).catch(reasonOf)).toBe("credit.already_requested");
    await approveCredits(ctx, { requestId, credits: 5, pricePaidMinor: 8500, method: "CARD" });
    expect(await db.creditLot.findMany({ orderBy: { id: "asc" } })).toMatchObject([{ pricePaidMinor: 8500 }]);
  });

  test("is refused with the present price, and when the pack is no longer on offer", async ({ db }) => {
    const { ctx, packId, asked } = await sell(db);
    const athlete = as(db, await makeAthlete(db), now);
    const dearer = { ...five, priceMinor: 9900 };
    await updateCreditPack(ctx, { packId, before: five, after: dearer });
    await expect(requestCredits(athlete, asked)).rejects.toMatchObject({
      reason: "request.outcome_changed",
      details: { credits: 5, priceMinor: 9900, validDays: 90 },
    });
    const fewer = { credits: 4, pack: { packId, shown: { priceMinor: 9900, validDays: 90 } } };
    expect(await requestCredits(athlete, fewer).catch(reasonOf)).toBe("request.outcome_changed");
    await updateCreditPack(ctx, { packId, before: dearer, after: { ...dearer, isActive: false } });
    expect(await requestCredits(athlete, asked).catch(reasonOf)).toBe("credit_pack.not_offered");
    expect(await db.creditRequest.count()).toBe(0);
  });

  test("never has another price than its pack had when it was made", async ({ db }) => {
    const { ctx, packId, asked } = await sell(db);
    const athletes = await makeAthletes(db, 20);
    const requests = athletes.map((athlete) => requestCredits(as(db, athlete, now), asked).catch(reasonOf));
    const after = { ...five, priceMinor: 9900 };
    const changed = updateCreditPack(ctx, { packId, before: five, after });
    const refusals = (await Promise.all(requests)).filter((one) => typeof one === "string");
    await changed;
    expect(new Set(refusals)).toEqual(new Set(refusals.length > 0 ? ["request.outcome_changed"] : []));
    const stored = await db.creditRequest.findMany({ select: { priceMinor: true, packId: true } });
    expect(stored).toEqual(Array(athletes.length - refusals.length).fill({ priceMinor: 8500, packId }));
    const late = requestCredits(as(db, await makeAthlete(db), now), asked);
    expect(await late.catch(reasonOf)).toBe("request.outcome_changed");
  });

  test("has a price exactly when it is for a pack, whatever the code does", async ({ db }) => {
    const { packId, asked } = await sell(db);
    const { requestId: id } = await requestCredits(as(db, await makeAthlete(db), now), asked);
    for (const data of [{ priceMinor: null }, { packId: null }, { priceMinor: 0 }, { validDays: 0 }]) {
      await expect(db.creditRequest.update({ where: { id }, data })).rejects.toThrow("credit_request_pack_check");
    }
    await expect(db.creditPack.delete({ where: { id: packId } })).rejects.toThrow();
  });
});
