import { makeAdmin, makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { asAthlete, profile, start } from "../../testing/athlete.ts";
import { as } from "../../testing/session.ts";
import type { Admin, Ctx } from "../context.ts";
import { findAthlete } from "./queries.ts";
import { saveProfile } from "./save-profile.ts";
import type { AthleteFacts } from "./schema.ts";
import { updateAthlete } from "./update-athlete.ts";

const reasonOf = (error: { reason?: string }) => error.reason;

async function factsOf(ctx: Ctx<Admin>, athleteId: string): Promise<AthleteFacts> {
  const { profile: stored, locale } = await findAthlete(ctx, { athleteId });
  const { healthConsent: _, weightKg: _weight, injuries: _injuries, ...facts } = stored;
  return { ...facts, locale: locale as "es" };
}

describe("an administrator's correction of a profile", () => {
  test("changes name, language and facts once, in the audit by its fields, and no health data", async ({ db }) => {
    const { id: athleteId } = await makeAthlete(db);
    await saveProfile(asAthlete(db, athleteId), profile);
    const ctx = as(db, await makeAdmin(db), start);
    const before = await factsOf(ctx, athleteId);
    const after = { ...before, name: "Juana Pérez", phone: "", locale: "en" as const };
    await updateAthlete(ctx, { athleteId, before, after });
    await updateAthlete(ctx, { athleteId, before, after });
    expect(await factsOf(ctx, athleteId)).toEqual({ ...after, phone: null });
    expect(await findAthlete(ctx, { athleteId })).toMatchObject({ profile: { weightKg: 78.5, healthConsent: true } });
    const entries = await db.auditEntry.findMany({ where: { action: "athlete.edit" }, include: { personal: true } });
    expect(entries).toMatchObject([
      {
        entityId: athleteId,
        fields: ["name", "phone", "locale"],
        values: {},
        personal: [{ personId: athleteId, values: { nameBefore: profile.name, name: "Juana Pérez", phone: null } }],
      },
    ]);
  });

  test("is refused when the athlete changed the profile meanwhile, even at once", async ({ db }) => {
    const { id: athleteId } = await makeAthlete(db);
    const athlete = asAthlete(db, athleteId);
    await saveProfile(athlete, profile);
    const ctx = as(db, await makeAdmin(db), start);
    for (let round = 0; round < 10; round += 1) {
      const before = await factsOf(ctx, athleteId);
      const after = { ...before, name: `Juan ${round}` };
      const [edited] = await Promise.all([
        updateAthlete(ctx, { athleteId, before, after }).then(() => "done", reasonOf),
        saveProfile(athlete, { goal: `Meta ${round}` }),
      ]);
      const stored = await factsOf(ctx, athleteId);
      expect(["done", "athlete.changed_meanwhile"]).toContain(edited);
      expect(stored).toMatchObject({ goal: `Meta ${round}`, name: edited === "done" ? after.name : before.name });
    }
    const before = await factsOf(ctx, athleteId);
    await saveProfile(athlete, { phone: "+34 600 999 999" });
    const late = updateAthlete(ctx, { athleteId, before, after: { ...before, sport: "Remo" } });
    expect(await late.catch(reasonOf)).toBe("athlete.changed_meanwhile");
  });

  test("leaves a complete profile complete, nobody under 14, and nothing of somebody unknown", async ({ db }) => {
    const { id: athleteId } = await makeAthlete(db);
    await saveProfile(asAthlete(db, athleteId), profile);
    const ctx = as(db, await makeAdmin(db), start);
    const before = await factsOf(ctx, athleteId);
    const to = (change: Partial<AthleteFacts>) =>
      updateAthlete(ctx, { athleteId, before, after: { ...before, ...change } }).catch(reasonOf);
    expect(await to({ goal: "" })).toBe("athlete.profile_incomplete");
    expect(await to({ birthDate: "2020-01-01" })).toBe("account.too_young");
    const { id: nobody } = ctx.actor;
    const unknown = updateAthlete(ctx, { athleteId: nobody, before, after: before });
    expect(await unknown.catch(reasonOf)).toBe("athlete.not_found");
    expect(await db.auditEntry.count()).toBe(0);
  });
});
