import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as } from "../../testing/session.ts";
import { findDashboard } from "../analytics/dashboard.ts";
import { system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { listMails } from "./queries.ts";
import { dismissMail, resendMail } from "./resend-mail.ts";
import { settleMail } from "./settle-mail.ts";

const now = new Date("2026-11-20T09:00:00Z");
const reason = "Se lo dijimos en persona";
const reasonOf = (error: { reason?: string }) => error.reason;

async function makeFailed(db: Db, kind = "athlete-welcome") {
  const { id } = await makeAthlete(db);
  const about = { kind, recipientId: id, subjectId: id, key: uuidv7(), requestedAt: now };
  const mail = await db.mail.create({ data: { ...about, state: "FAILED", settledAt: now, outcome: "not_delivered" } });
  return { mailId: mail.id, recipientId: id };
}

describe("a mail that could not be sent", () => {
  test("is sent again or dismissed by the first of two administrators who decide at once", async ({ db }) => {
    const [one, other] = [as(db, await makeAdmin(db), now), as(db, await makeAdmin(db), now)];
    for (let round = 0; round < 20; round += 1) {
      const { mailId } = await makeFailed(db);
      const acts = [() => resendMail(one, { mailId }), () => dismissMail(other, { mailId, reason })];
      await Promise.all((round % 2 ? acts : acts.toReversed()).map((act) => act().catch(reasonOf)));
      const { state, dismissedAt } = await db.mail.findUniqueOrThrow({ where: { id: mailId } });
      // sending again undoes a dismissal, never the other way round
      expect([state, dismissedAt]).toEqual(["REQUESTED", null]);
      expect(await dismissMail(other, { mailId, reason }).catch(reasonOf)).toBe("mail.not_failed");
      expect(
        await db.outboxEvent.count({ where: { name: "mail/requested", data: { path: ["mailId"], equals: mailId } } }),
      ).toBe(1);
    }
  });

  test("once dismissed is no matter of the dashboard, stays in the log with its reason, and can be sent later", async ({
    db,
  }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const { mailId, recipientId } = await makeFailed(db);
    expect((await findDashboard(ctx)).exceptions.mails.count).toBe(1);
    await dismissMail(ctx, { mailId, reason });
    expect((await findDashboard(ctx)).exceptions.mails.count).toBe(0);
    expect(await db.auditPersonal.findFirst()).toMatchObject({ personId: recipientId, reason });
    expect(await listMails(ctx, { state: "DISMISSED" })).toMatchObject({ total: 1, rows: [{ id: mailId }] });
    await resendMail(ctx, { mailId, address: "otra@zea.test" });
    expect(await resendMail(ctx, { mailId, address: "tercera@zea.test" }).catch(reasonOf)).toBe("mail.not_failed");
    await settleMail(as(db, system, now), { mailId, state: "SENT", providerId: "1" });
    const { rows, counts } = await listMails(ctx, { kind: "athlete-welcome" });
    expect(rows).toMatchObject([{ state: "SENT", email: "otra@zea.test" }]);
    expect(counts).toEqual({ FAILED: 0, DISMISSED: 0, REQUESTED: 0, SENT: 1, SKIPPED: 0 });
  });

  test("is found by its recipient and its kind", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const { mailId, recipientId } = await makeFailed(db);
    await makeFailed(db, "booking-cancelled");
    const { email } = await db.user.findUniqueOrThrow({ where: { id: recipientId } });
    for (const found of [await listMails(ctx, { search: email }), await listMails(ctx, { kind: "athlete-welcome" })]) {
      expect(found).toMatchObject({
        total: 1,
        rows: [{ id: mailId }],
        kinds: ["athlete-welcome", "booking-cancelled"],
      });
    }
  });
});
