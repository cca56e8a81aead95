import { test } from "@zea/db/testing/test";
import { days, later } from "@zea/domain/time";
import { afterEach, expect } from "vitest";
import { serveAudit } from "../src/http/csv-exports.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { fileWords } from "../testing/file-words.ts";
import { createScenario } from "../testing/scenario.ts";

const address = "203.0.113.7";
const extend = "admin wait.extend";

afterEach(() => {
  delete process.env.TRUST_PROXY;
});

function from(cookie: Headers): Headers {
  const headers = new Headers(cookie);
  headers.set("x-forwarded-for", `198.51.100.1, ${address}`);
  return headers;
}

test("an audit entry keeps the actor's client address in the personal table, when a trusted proxy reports it", async ({
  db,
  url,
}) => {
  process.env.DATABASE_URL = url;
  const { cookies, people, waits } = await createScenario(db);
  const headers = from(cookies.admin);
  const extendBy = (inDays: number) => {
    const dueAt = later(new Date(), days(inDays));
    return callProcedure(db, extend, { ...waits.feedback, dueAt, reason: "Está de viaje" }, headers);
  };
  expect((await extendBy(10)).status).toBe(200);
  process.env.TRUST_PROXY = "1";
  expect((await extendBy(11)).status).toBe(200);
  const entries = await db.auditEntry.findMany({
    where: { action: "wait.extend" },
    orderBy: { id: "asc" },
    include: { personal: { select: { personId: true, address: true, reason: true } } },
  });
  const reasons = { personId: people.athlete.id, address: null, reason: "Está de viaje" };
  const origin = { personId: people.admin.id, address, reason: null };
  expect(entries.map(({ personal }) => new Set(personal))).toEqual([new Set([reasons]), new Set([reasons, origin])]);
  expect(JSON.stringify(entries.map(({ personal: _, ...entry }) => entry))).not.toContain(address);

  const file = await serveAudit(new Request("http://127.0.0.1/api/v1/audit", { headers }), fileWords.audit, db);
  expect(await file.text()).not.toContain(address);
  const exported = await db.auditEntry.findFirstOrThrow({
    where: { action: "audit.export" },
    include: { personal: true },
  });
  expect(exported.personal).toMatchObject([origin]);
});
