import { makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { as } from "../../testing/session.ts";
import { findCoach } from "./queries.ts";
import { findOwnTexts, saveOwnTexts } from "./save-own-texts.ts";

const now = new Date("2026-11-20T09:00:00Z");
const reasonOf = (error: { reason?: string }) => error.reason;

test("a coach changes what the public page says of them, once, and never over somebody else's change", async ({
  db,
}) => {
  const [coach, other] = [await makeCoach(db), await makeCoach(db)];
  const ctx = as(db, coach, now);
  const before = await findOwnTexts(ctx);
  const others = await findOwnTexts(as(db, other, now));
  const after = { headline: { es: "Fuerza", en: "Strength" }, bio: { es: "Entreno desde 2010.", en: "" } };
  await saveOwnTexts(ctx, { before, after });
  await saveOwnTexts(ctx, { before, after });
  expect(await findCoach(ctx, { coachId: coach.id })).toMatchObject(after);
  expect(await findOwnTexts(as(db, other, now))).toEqual(others);
  const entries = await db.auditEntry.findMany({ include: { personal: true } });
  expect(entries).toMatchObject([
    { action: "coach.update", entityId: coach.id, actorId: coach.id, values: {}, personal: [{ personId: coach.id }] },
  ]);
  const to = (es: string) => saveOwnTexts(ctx, { before: after, after: { ...after, bio: { es, en: "" } } });
  const outcomes = await Promise.all([to("Uno."), to("Dos.")].map((saved) => saved.then(() => "done", reasonOf)));
  expect(outcomes.sort()).toEqual(["coach.changed_meanwhile", "done"]);
});
