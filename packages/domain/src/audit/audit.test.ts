import { glob, readFile } from "node:fs/promises";
import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { locales } from "@zea/format/locales";
import { describe, expect, test as plainTest } from "vitest";
import { as, makeConfirmed } from "../../testing/session.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { system } from "../context.ts";
import { reasons } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { days, earlier, later } from "../time.ts";
import { type AuditFileWords, exportAudit } from "./export-audit.ts";
import { listAudit } from "./list-audit.ts";
import { listAuditTrail } from "./queries.ts";
import { recordAudit } from "./record-audit.ts";

const reason = "Se ha roto la pierna";
const at = new Date("2026-11-24T09:00:00Z");

/** Two acts of one administrator on an athlete, a day apart, and one of the machinery. */
async function makeActs(db: Db) {
  const [admin, athlete] = [await makeAdmin(db), await makeAthlete(db)];
  const about = { entity: "athlete", entityId: athlete.id };
  const personal = { personId: athlete.id, values: { phone: "+34 600 11 22 33" } };
  await recordAudit(as(db, admin, at), { action: "athlete.extend", ...about, values: { days: 3 } });
  const whence = { ...as(db, admin, later(at, days(1))), address: "192.0.2.7" };
  await recordAudit(whence, { action: "athlete.edit", ...about, personal });
  await recordAudit(as(db, system, later(at, days(2))), { action: "athlete.deactivate", ...about });
  return { admin, athlete };
}

/** A booking that an administrator cancelled. */
async function makeCancelled(db: Db) {
  const made = await makeConfirmed(db, at);
  await cancelBooking(as(db, made.admin, earlier(at, days(2))), { bookingId: made.bookingId, reason });
  return made;
}

async function textOf(file: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of file) parts.push(part);
  return Buffer.concat(parts).toString();
}

const words: AuditFileWords = {
  columns: {
    at: "Cuándo",
    actor: "Quién",
    role: "Papel",
    action: "Acción",
    entity: "Sobre",
    about: "De quién",
    changes: "Datos",
    reason: "Motivo",
    id: "Id",
  },
  machine: "La plataforma",
  role: { ADMIN: "administración", COACH: "entrenador", ATHLETE: "atleta" },
  action: (code) => `did ${code}`,
  entity: (code) => `on ${code}`,
  subject: (about) => (about?.kind === "person" ? about.name : null),
  changes: (values) => Object.keys(values).join(" "),
};

describe("the audit", () => {
  test("is listed newest first with actor and subject, and with personal values separate", async ({ db }) => {
    const { admin, athlete } = await makeActs(db);
    const nameOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).name;
    const { rows, total, kinds } = await listAudit(as(db, admin, at), {});
    const subject = { kind: "person", name: await nameOf(athlete.id) };
    const actorName = await nameOf(admin.id);
    expect(rows).toMatchObject([
      { action: "athlete.deactivate", actorName: null, actorRole: null, subject, personal: [] },
      {
        action: "athlete.edit",
        actorName,
        actorRole: "ADMIN",
        fields: ["phone"],
        values: {},
        personal: expect.arrayContaining([
          { values: { phone: "+34 600 11 22 33" }, address: null },
          { values: {}, address: "192.0.2.7" },
        ]),
      },
      { action: "athlete.extend", actorName, values: { days: 3 }, personal: [] },
    ]);
    expect(total).toBe(3);
    expect(kinds).toEqual({ actions: ["athlete.deactivate", "athlete.edit", "athlete.extend"], entities: ["athlete"] });
  });

  test("can be filtered by person, entity, action and club-local days", async ({ db }) => {
    const { admin, athlete } = await makeActs(db);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: admin.id } });
    const found = async (search: Parameters<typeof listAudit>[1]) => {
      return (await listAudit(as(db, admin, at), search)).rows.map(({ action }) => action);
    };
    expect(await found({ search: email })).toEqual(["athlete.edit", "athlete.extend"]);
    expect(await found({ actorId: admin.id, action: "athlete.edit" })).toEqual(["athlete.edit"]);
    expect(await found({ entity: "booking" })).toEqual([]);
    expect(await found({ entity: "athlete", entityId: athlete.id, from: "2026-11-26" })).toEqual([
      "athlete.deactivate",
    ]);
    expect(await found({ to: "2026-11-24" })).toEqual(["athlete.extend"]);
    expect(await found({ page: 2 })).toEqual([]);
  });

  test("is exported without personal values, and records the export", async ({ db }) => {
    const { admin } = await makeActs(db);
    const file = await exportAudit(
      as(db, admin, later(at, days(3))),
      { profile: "es", locale: "es", entity: "athlete" },
      words,
    );
    const text = await textOf(file);
    expect(text.startsWith("\ufeffCuándo;")).toBe(true);
    const lines = text.trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe("Cuándo;Quién;Papel;Acción;Sobre;De quién;Datos;Motivo;Id");
    expect(lines[3]).toContain("24/11/2026 10:00;");
    expect(lines[3]).toContain(";administración;did athlete.extend;on athlete;");
    expect(lines[3]).toContain(";days;");
    expect(lines[1]).toContain(";La plataforma;");
    expect(text).not.toContain("600 11 22 33");
    expect(await db.auditEntry.findFirst({ where: { action: "audit.export" } })).toMatchObject({
      actorId: admin.id,
      values: { profile: "es", entity: "athlete" },
      fields: ["entity"],
    });
  });

  test("names a booking's athlete, coach and start", async ({ db }) => {
    const { admin, bookingId } = await makeCancelled(db);
    const { rows } = await listAudit(as(db, admin, at), { entity: "booking", entityId: bookingId });
    expect(rows).toMatchObject([
      { action: "booking.cancel", reason, personal: [], subject: { kind: "booking", startsAt: at } },
    ]);
  });

  test("stores a reason with the person it is about and shows it everywhere, until they are erased", async ({ db }) => {
    const { admin, athlete, coach, bookingId } = await makeCancelled(db);
    const ctx = as(db, admin, at);
    const about = (entity: string, entityId: string) => recordAudit(ctx, { action: "x.y", entity, entityId, reason });
    await about("athlete", athlete.id);
    await about("coach", coach.id);
    expect(await db.auditEntry.count({ where: { reason: null } })).toBe(3);
    const booking = { entity: "booking", entityId: bookingId };
    const reasons = async () => {
      const { rows } = await listAudit(ctx, {});
      const trail = [
        await listAuditTrail(ctx, booking),
        await listAuditTrail(ctx, { entity: "athlete", entityId: athlete.id }),
      ];
      const file = await textOf(await exportAudit(ctx, { profile: "plain", locale: "en", ...booking }, words));
      return [rows.map((row) => row.reason), trail.flat().map((entry) => entry.reason), file.split(reason).length - 1];
    };
    expect(await reasons()).toEqual([[reason, reason, reason], [reason, reason], 1]);

    await db.auditPersonal.deleteMany({ where: { personId: athlete.id } });
    expect(await reasons()).toEqual([[null, reason, null, null], [null, null], 0]);
  });

  test("keeps the reasons of club matters, and separates those of different people", async ({ db }) => {
    const [admin, athlete, coach] = [await makeAdmin(db), await makeAthlete(db), await makeCoach(db)];
    const ctx = as(db, admin, at);
    await recordAudit(ctx, { action: "payment.close", entity: "payment_report", entityId: uuidv7(), reason });
    expect(await db.auditEntry.findFirst({ include: { personal: true } })).toMatchObject({ reason, personal: [] });

    const personal = { personId: coach.id, values: { name: "Ana" } };
    await recordAudit(ctx, { action: "athlete.edit", entity: "athlete", entityId: athlete.id, personal, reason });
    const kept = await db.auditPersonal.findMany();
    expect(new Set(kept.map(({ personId, values, ...one }) => ({ personId, values, reason: one.reason })))).toEqual(
      new Set([
        { personId: coach.id, values: { name: "Ana" }, reason: null },
        { personId: athlete.id, values: {}, reason },
      ]),
    );
  });
});

/** The actions that the domain and the API record: the codes in files that record one, but for the reasons of refusals. */
async function findActions(): Promise<string[]> {
  const root = new URL("../../../", import.meta.url).pathname;
  const found = new Set<string>();
  for await (const path of glob("{domain,api}/src/**/*.ts", { cwd: root })) {
    const text = path.includes(".test.") ? "" : await readFile(root + path, "utf8");
    if (!text.includes("recordAudit")) continue;
    for (const [, code = ""] of text.matchAll(/"([a-z_]+\.[a-z_]+)"/g)) found.add(code);
  }
  return [...found].filter((code) => !reasons.includes(code as (typeof reasons)[number]));
}

plainTest.for(locales)("each recorded action has a sentence of its own in %s", async (locale) => {
  const file = new URL(`../../../../apps/admin/messages/${locale}.json`, import.meta.url);
  const { audit } = JSON.parse(await readFile(file, "utf8")) as { audit: { actionLabel: Record<string, unknown> } };
  const actions = await findActions();
  const labels = actions.map((action) => {
    const [noun = "", verb = ""] = action.split(".");
    return (audit.actionLabel[noun] as Record<string, string> | undefined)?.[verb];
  });
  expect(actions.length).toBeGreaterThan(50);
  expect(actions.filter((_, index) => !labels[index])).toEqual([]);
  expect(new Set(labels).size).toBe(actions.length);
});
