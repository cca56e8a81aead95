import { createHash } from "node:crypto";
import { test as base } from "@zea/db/testing/test";
import { system } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { closeReport } from "@zea/domain/payment/close-report";
import { fileProfiles } from "@zea/domain/payment/values";
import { writeDraftFiles } from "@zea/domain/payment/write-files";
import { publicOrigin } from "@zea/environment/origins";
import { describe, expect } from "vitest";
import { serveReportFile } from "../../src/http/csv-exports.ts";
import { createScenario } from "../../testing/scenario.ts";
import { createSession } from "../../testing/sign-in.ts";

const test = base.extend("club", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const scenario = await createScenario(db);
  const { report, month } = scenario.payment;
  const now = new Date();
  await writeDraftFiles({ db, now, actor: system }, report);
  const ask = (headers: Headers, profile: string = "lines-es", reportId = report.reportId) =>
    serveReportFile(new Request(publicOrigin("admin"), { headers }), { reportId, profile }, db);
  const close = () =>
    closeReport({ db, now, actor: scenario.people.admin }, { ...report, reason: "El banco cierra hoy" });
  const downloads = () => db.auditEntry.findMany({ where: { action: "payment.download" }, orderBy: { at: "asc" } });
  return { ...scenario, ...report, month, ask, close, downloads };
});

describe("a report file", () => {
  test("is for administrators only, and a missing one is an empty not_found", async ({ db, club }) => {
    const { ask, cookies, people, downloads } = club;
    for (const headers of [cookies.visitor, cookies.athlete, cookies.coach])
      expect((await ask(headers)).status).toBe(401);
    for (const who of ["coach", "athlete"] as const) {
      const headers = await createSession(db, "admin", people[who].id);
      const response = await ask(headers);
      expect([401, 404]).toContain(response.status);
      expect(await response.text()).toBe("");
    }
    const missing = [
      await ask(cookies.admin, "lines-es", uuidv7()),
      await ask(cookies.admin, "lines-es", "x"),
      await ask(cookies.admin, "lines"),
      await ask(cookies.admin, "../lines-es"),
    ];
    for (const response of missing) {
      expect([response.status, await response.text()]).toEqual([404, ""]);
      expect([...response.headers]).toEqual([["cache-control", "private, no-store"]]);
    }
    expect(await downloads()).toEqual([]);
  });

  test("is served as stored, carries its state in its name, and the download is audited", async ({ club }) => {
    const { ask, cookies, close, downloads, month, people, reportId } = club;
    const reviewed = await ask(cookies.admin);
    expect(reviewed.headers.get("content-disposition")).toBe(
      `attachment; filename="payroll-${month}-lines-es-reviewed.csv"`,
    );
    await close();
    for (const profile of fileProfiles) {
      const response = await ask(cookies.admin, profile);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(response.headers.get("content-disposition")).toBe(
        `attachment; filename="payroll-${month}-${profile}.csv"`,
      );
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get("x-content-sha256")).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
    const kept = await downloads();
    expect(kept.map(({ values }) => (values as { profile: string }).profile)).toEqual(["lines-es", ...fileProfiles]);
    for (const { actorId, entityId } of kept) expect([actorId, entityId]).toEqual([people.admin.id, reportId]);
    expect(kept.map(({ values }) => (values as { state: string }).state)).toEqual([
      "REVIEWED",
      ...fileProfiles.map(() => "CLOSED"),
    ]);
  });

  test("of a closed report does not change when a coach is renamed", async ({ db, club }) => {
    const { ask, cookies, close, people } = club;
    await close();
    const downloadAll = async () => {
      const responses = await Promise.all(fileProfiles.map((profile) => ask(cookies.admin, profile)));
      return Promise.all(responses.map(async (one) => [one.headers.get("x-content-sha256"), await one.text()]));
    };
    const before = await downloadAll();
    const { displayName } = await db.coach.findUniqueOrThrow({ where: { id: people.coach.id } });
    expect(before[0]?.[1]).toContain(displayName);
    await db.coach.update({ where: { id: people.coach.id }, data: { displayName: "Otra Persona" } });
    expect(await downloadAll()).toEqual(before);
  });
});
