import { makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { serveAthletes } from "../../src/http/csv-exports.ts";
import { fileWords } from "../../testing/file-words.ts";
import { createScenario } from "../../testing/scenario.ts";

const address = "http://127.0.0.1/api/v1/athletes/export";

test("an administrator can export the filtered list of athletes, whatever their names contain", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies, people } = await createScenario(db);
  const { id } = await makeAthlete(db, { credits: 4 });
  await db.user.update({ where: { id }, data: { name: '=cmd|"calc";A1' } });
  await db.athlete.update({ where: { id }, data: { injuries: "Rodilla derecha", healthConsentAt: new Date() } });
  const download = (query = "", headers = cookies.admin) =>
    serveAthletes(new Request(address + query, { headers }), fileWords.athletes, db);

  const spanish = await download();
  expect(spanish.status).toBe(200);
  expect(spanish.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(spanish.headers.get("cache-control")).toBe("private, no-store");
  const bytes = Buffer.from(await spanish.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").slice(1).trimEnd().split("\r\n");
  expect(lines[0]).toBe("Nombre;Correo;Cuenta;Créditos;Se registró;Puede reservar desde;Plazo del perfil");
  expect(lines.length).toBe(1 + (await db.athlete.count()));
  expect(bytes.toString("utf8")).toContain(`"'=cmd|""calc"";A1"`);
  expect(bytes.toString("utf8")).not.toContain("Rodilla");

  const plain = await (await download("?profile=plain&locale=en&state=DEACTIVATED&sort=-name")).text();
  const [head, only, ...more] = plain.trimEnd().split("\r\n");
  expect([head?.split(",")[0], more]).toEqual(["Name", []]);
  expect(only).toContain(",Deactivated,0,2026-01-01,,");
  const audit = await db.auditEntry.findMany({ where: { action: "athlete.export" }, orderBy: { id: "asc" } });
  expect(audit.map(({ actorId, values }) => [actorId, (values as { state: string | null }).state])).toEqual([
    [people.admin.id, null],
    [people.admin.id, "DEACTIVATED"],
  ]);
});

test("other roles cannot export, and an invalid filter answers 404", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies } = await createScenario(db);
  for (const role of ["visitor", "athlete", "coach"] as const) {
    const response = await serveAthletes(new Request(address, { headers: cookies[role] }), fileWords.athletes, db);
    expect([response.status, await response.text()], role).toEqual([401, ""]);
  }
  const invalid = await serveAthletes(
    new Request(`${address}?state=NONE`, { headers: cookies.admin }),
    fileWords.athletes,
    db,
  );
  expect(invalid.status).toBe(404);
  expect(await db.auditEntry.count({ where: { action: "athlete.export" } })).toBe(0);
});
