import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as } from "../../testing/session.ts";
import { findDashboard } from "../analytics/dashboard.ts";
import { system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { findUnsettledMail, listMails } from "./queries.ts";
import { dismissMail, resendMail } from "./resend-mail.ts";
import { ResendMail } from "./schema.ts";
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

describe("sending again", () => {
  test("goes exactly where it says: to another address this once, or again to the recipient's own", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const { mailId, recipientId } = await makeFailed(db);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: recipientId } });
    const fail = () => settleMail(as(db, system, now), { mailId, state: "FAILED", outcome: "not_delivered" });
    const addressAfter = async (address?: string) => {
      await resendMail(ctx, ResendMail.parse({ mailId, ...(address && { address }) }));
      const unsettled = await findUnsettledMail(as(db, system, now), { mailId });
      await fail();
      const kept = await db.mail.findUniqueOrThrow({ where: { id: mailId } });
      return [unsettled?.recipient?.email, kept.address, kept.attempt];
    };
    expect(await addressAfter(" Otra@ZEA.test ")).toEqual(["otra@zea.test", "otra@zea.test", 2]);
    expect(await addressAfter()).toEqual([email, null, 3]);
    expect(await addressAfter("otra@zea.test")).toEqual(["otra@zea.test", "otra@zea.test", 4]);
    expect(await addressAfter(email)).toEqual([email, null, 5]);
    expect(ResendMail.safeParse({ mailId, address: "no es una dirección" }).success).toBe(false);
  });

  test("to another address is another act while the first is on its way, also back to the recipient's own", async ({
    db,
  }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const { mailId } = await makeFailed(db);
    await resendMail(ctx, { mailId, address: "otra@zea.test" });
    await resendMail(ctx, { mailId, address: "otra@zea.test" });
    expect(await resendMail(ctx, { mailId }).catch(reasonOf)).toBe("mail.not_failed");
    expect(await db.mail.findUniqueOrThrow({ where: { id: mailId } })).toMatchObject({ attempt: 2 });
  });

  test("is refused for a mail that was not needed, and for a person who is gone, also to another address", async ({
    db,
  }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const [skipped, ofGone] = [await makeFailed(db), await makeFailed(db)];
    await settleMail(as(db, system, now), { mailId: skipped.mailId, state: "SKIPPED", outcome: "no_longer_true" });
    expect(await resendMail(ctx, { mailId: skipped.mailId }).catch(reasonOf)).toBe("mail.skipped");
    const id = ofGone.recipientId;
    const gone = { deletedAt: now, revokedAt: now, email: `deleted:${id}` };
    await db.user.update({ where: { id }, data: gone });
    for (const address of [undefined, "otra@zea.test"]) {
      expect(await resendMail(ctx, { mailId: ofGone.mailId, address }).catch(reasonOf)).toBe("mail.recipient_deleted");
    }
    expect(await db.mail.findUniqueOrThrow({ where: { id: ofGone.mailId } })).toMatchObject({ address: null });
    await dismissMail(ctx, { mailId: ofGone.mailId, reason });
  });
});

test("a search finds the mails of all whom it matches, and its counts are those of the list", async ({ db }) => {
  const ctx = as(db, await makeAdmin(db), now);
  const people = Array.from({ length: 620 }, () => uuidv7());
  const person = (id: string) => ({ id, name: "Buscada", email: `${id}@zea.test`, role: "ATHLETE" as const });
  await db.user.createMany({ data: people.map(person) });
  await db.mail.createMany({
    data: people.map((id, index) => ({
      kind: "athlete-welcome",
      recipientId: id,
      subjectId: id,
      key: id,
      requestedAt: now,
      settledAt: now,
      state: index % 2 ? ("SENT" as const) : ("FAILED" as const),
    })),
  });
  const { total, counts } = await listMails(ctx, { search: "buscada" });
  expect([total, counts.SENT, counts.FAILED]).toEqual([620, 310, 310]);
  const seen = new Set<string>();
  const pages = Math.ceil(310 / 25);
  for (let page = 1; page <= pages; page += 1) {
    const { rows } = await listMails(ctx, { search: "buscada", state: "FAILED", page });
    for (const { id } of rows) seen.add(id);
  }
  expect(seen.size).toBe(310);
});
