import { makeAdmin } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect, test as plainTest } from "vitest";
import { as } from "../../testing/session.ts";
import { changeSessionType } from "../../testing/session-type.ts";
import { uuidv7 } from "../id.ts";
import { addSessionType } from "../session-type/save-session-type.ts";
import { AddSessionType } from "../session-type/schema.ts";
import { findClubFacts } from "./queries.ts";
import { saveClubFacts } from "./save-club-facts.ts";
import { ClubFacts } from "./schema.ts";

const now = new Date("2026-11-21T09:00:00Z");
const reasonOf = (error: { reason?: string }) => error.reason;
const none: ClubFacts = { address: "", directions: { es: "" }, email: "", phone: "" };
const facts: ClubFacts = {
  address: "Calle del Olmo Viejo 12, 28000 Madrid",
  directions: { es: "Entra por la puerta 3.\nMetro Olmo.", en: "Come in by gate 3.\nMetro Olmo." },
  email: "info@zea.test",
  phone: "+34 600 000 000",
};

describe("the club's facts", () => {
  test("are given, changed and taken away again, and the audit tells what changed", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    expect(await findClubFacts(ctx)).toEqual(none);
    await saveClubFacts(ctx, { before: none, after: facts });
    expect(await findClubFacts(ctx)).toEqual(facts);
    const spanishOnly = { ...facts, directions: { es: "Entra por la puerta 4." } };
    await saveClubFacts(ctx, { before: facts, after: spanishOnly });
    expect(await findClubFacts(ctx)).toEqual(spanishOnly);
    await saveClubFacts(ctx, { before: spanishOnly, after: none });
    expect(await findClubFacts(ctx)).toEqual(none);
    const entries = await db.auditEntry.findMany({ where: { action: "settings.save_facts" }, orderBy: { id: "asc" } });
    expect(entries.map(({ fields, values }) => ({ fields, values }))[1]).toEqual({
      fields: ["directionsEs", "directionsEn"],
      values: {
        directionsEsBefore: facts.directions.es,
        directionsEs: "Entra por la puerta 4.",
        directionsEnBefore: facts.directions.en,
        directionsEn: null,
      },
    });
  });

  test("are saved by one of two concurrent changes; the other is refused", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const changes = [{ phone: "600 000 001" }, { email: "otra@zea.test" }, { address: "Calle Nueva 1" }];
    const tried = await Promise.allSettled(
      changes.map((change) => saveClubFacts(ctx, { before: none, after: { ...none, ...change } })),
    );
    const refused = tried.filter((one) => one.status === "rejected");
    expect(refused.map(({ reason }) => reasonOf(reason))).toEqual(Array(2).fill("settings.changed_meanwhile"));
    const saved = changes[tried.findIndex(({ status }) => status === "fulfilled")];
    expect(await findClubFacts(ctx)).toEqual({ ...none, ...saved });
    expect(await db.auditEntry.count({ where: { action: "settings.save_facts" } })).toBe(1);
  });

  test("saved a second time, because the first answer was lost, are as they should be", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const change = { before: none, after: facts };
    await saveClubFacts(ctx, change);
    await saveClubFacts(ctx, change);
    expect(await db.auditEntry.count({ where: { action: "settings.save_facts" } })).toBe(1);
  });

  test("have the limits that the database enforces", async ({ db }) => {
    const allowed = [
      { address: "x".repeat(200) },
      { directions: { es: "ñ".repeat(500), en: "x".repeat(500) } },
      { email: `${"a".repeat(64)}@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(57)}.es` },
      { phone: `+34${" 6".repeat(12)}...` },
    ];
    const refused = [
      { address: "x".repeat(201) },
      { directions: { es: "x".repeat(501) } },
      { directions: { es: "x", en: "x".repeat(501) } },
      { directions: { es: "", en: "x" } },
      { email: `${"a".repeat(243)}@zea.test.es` },
      { phone: "1".repeat(31) },
    ];
    for (const change of allowed) {
      expect(ClubFacts.parse({ ...facts, ...change })).toEqual({ ...facts, ...change });
      await db.clubFacts.update({ where: { id: 1 }, data: change });
    }
    for (const change of refused) {
      expect(ClubFacts.safeParse({ ...facts, ...change }).success, JSON.stringify(change)).toBe(false);
      await expect(db.clubFacts.update({ where: { id: 1 }, data: change }), JSON.stringify(change)).rejects.toThrow();
    }
    await expect(db.clubFacts.create({ data: { id: 2 } })).rejects.toThrow();
  });
});

const issuesOf = (change: object) =>
  ClubFacts.safeParse({ ...facts, ...change }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

plainTest("what the club can't mean is refused at its field", () => {
  expect(issuesOf({ email: "info@zea" })).toEqual(["email account.email_invalid"]);
  expect(issuesOf({ email: "info@zea.test, otra@zea.test" })).toEqual(["email account.email_invalid"]);
  expect(issuesOf({ phone: "llámanos" })).toEqual(["phone club.phone_invalid"]);
  expect(issuesOf({ phone: "12345" })).toEqual(["phone club.phone_invalid"]);
  expect(issuesOf({ address: "Calle\nOlmo" })).toEqual(["address text.invalid"]);
  expect(issuesOf({ directions: { es: " ", en: "Gate 3" } })).toEqual(["directions.es text.default_language_required"]);
});

plainTest("a text that is blank in another language is left to the default one", () => {
  expect(ClubFacts.parse({ ...facts, directions: { es: "Puerta 3", en: " " } }).directions).toEqual({ es: "Puerta 3" });
  expect(ClubFacts.parse({ ...facts, directions: { es: "", en: "" } }).directions).toEqual({ es: "" });
});

test("a session type has its own meeting point, in the limits that the database enforces", async ({ db }) => {
  const ctx = as(db, await makeAdmin(db), now);
  const type = { name: { es: "Pista", en: "Track" }, minutes: 45, credits: 1, coachIds: [] };
  const longest = { es: "x".repeat(200), en: "y".repeat(200) };
  const { sessionTypeId } = await addSessionType(ctx, { ...type, requestKey: uuidv7(), meetingPoint: longest });
  const read = () => db.sessionType.findUniqueOrThrow({ where: { id: sessionTypeId } });
  expect(await read()).toMatchObject({ meetingPoint: longest });
  const moved = { es: "Puerta 3" };
  await changeSessionType(ctx, sessionTypeId, { ...type, isActive: true, meetingPoint: moved });
  expect(await read()).toMatchObject({ meetingPoint: moved });
  expect(await db.auditEntry.findFirst({ where: { action: "session_type.update" } })).toMatchObject({
    fields: ["meetingPointEs", "meetingPointEn"],
    values: { meetingPointEs: "Puerta 3", meetingPointEn: null },
  });
  for (const meetingPoint of [{ es: "x".repeat(201) }, { es: "", en: "Gate 3" }]) {
    expect(AddSessionType.safeParse({ ...type, meetingPoint }).success).toBe(false);
    await expect(db.sessionType.update({ where: { id: sessionTypeId }, data: { meetingPoint } })).rejects.toThrow();
  }
});
