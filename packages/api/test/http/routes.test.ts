import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { system } from "@zea/domain/context";
import { setPhoto } from "@zea/domain/file/set-photo";
import { writeDraftFiles } from "@zea/domain/payment/write-files";
import fc from "fast-check";
import { afterAll, expect } from "vitest";
import { encodePhoto } from "../../src/encode-image.ts";
import { outcomeListener } from "../../src/outcome-listener.ts";
import { callProcedure } from "../../testing/call-procedure.ts";
import { fingerprintDatabase } from "../../testing/fingerprint-database.ts";
import { picture } from "../../testing/images.ts";
import { askRoute, type Route, routes, routesInApps } from "../../testing/routes.ts";
import type { Scenario } from "../../testing/scenario.ts";
import { test } from "../../testing/scenario-test.ts";

afterAll(() => outcomeListener().close());

const unknownId = "019b0000-0000-7000-8000-000000000000";

type Access = { params: Record<string, string>; query?: string; served: string[] | "everybody" };

/** For each route, what it is asked for, and who is served; everybody else gets a 401 or a 404. */
const access = (
  { bookings, payment }: Scenario,
  feed: { key: string; file: string },
  photo: { fileId: string },
): Record<string, Access> => ({
  "web /api/v1/bookings/[bookingId]/calendar": { params: bookings.own, served: ["athlete", "coach"] },
  "web /api/v1/calendar/[key]/[file]": { params: feed, served: "everybody" },
  "web /api/v1/files/[fileId]": { params: photo, served: ["athlete", "coach"] },
  "admin /api/v1/files/[fileId]": { params: photo, served: ["admin"] },
  "web /api/v1/own-data": {
    params: {},
    served: ["athlete", "other", "deactivatedAthlete", "coach", "otherCoach"],
  },
  "admin /api/v1/own-data": { params: {}, served: ["admin"] },
  "admin /api/v1/athletes/export": { params: {}, served: ["admin"] },
  "admin /api/v1/audit": { params: {}, served: ["admin"] },
  "admin /api/v1/coaches/export": { params: {}, query: "profile=es", served: ["admin"] },
  "admin /api/v1/reports/[reportId]/[profile]": {
    params: { ...payment.report, profile: "lines-es" },
    served: ["admin"],
  },
});

test("the table of routes lists every route of the apps", ({ scenario }) => {
  expect(Object.keys(routes).sort()).toEqual(routesInApps().sort());
  const listed = access(scenario, { key: "", file: "" }, { fileId: "" });
  expect(Object.keys(listed).sort()).toEqual(routesInApps().sort());
});

test("each route serves those it is for; to all others it is empty, and what doesn't exist is missing", async ({
  db,
  scenario,
}) => {
  const { cookies, payment } = scenario;
  await writeDraftFiles({ db, now: new Date(), actor: system }, payment.report);
  const { data } = await callProcedure(db, "web feed.create", undefined, cookies.athlete);
  const [file = "", key = ""] = new URL((data as { url: string }).url).pathname.split("/").reverse();
  const athlete = { db, now: new Date(), actor: scenario.people.athlete };
  const photo = await setPhoto(athlete, {
    name: "photo.webp",
    ...(await encodePhoto(await picture().png().toBuffer())),
  });
  for (const [name, { params, served, query }] of Object.entries(access(scenario, { key, file }, photo))) {
    for (const [person, headers] of Object.entries(cookies)) {
      const response = await askRoute(db, name, { params, query, headers });
      const about = `${name} as ${person}`;
      if (served === "everybody" || served.includes(person)) {
        expect(response.status, about).toBe(200);
        expect(await response.text(), about).not.toBe("");
        if (Object.keys(params).length === 0) continue;
        const unknown = Object.fromEntries(Object.keys(params).map((param) => [param, unknownId]));
        expect((await askRoute(db, name, { params: unknown, headers })).status, about).toBe(404);
      } else {
        expect([401, 404], about).toContain(response.status);
        expect(await response.text(), about).toBe("");
        expect(response.headers.get("cache-control"), about).toContain("no-store");
      }
    }
  }
});

const value = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.uuid(),
  fc.constantFrom("2026-02-30", "12026-01", "-1", "1e9", "0", "null", "../x", "%", "'", "\u0000", "a".repeat(5_000)),
);
const knownNames = ["search", "state", "page", "order", "filter", "from", "to", "entity", "profile", "actor", "id"];
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...knownNames), fc.string()), value), { maxLength: 5 })
  .map((pairs) =>
    new URLSearchParams(pairs.map(([name, one]) => [name.toWellFormed(), one.toWellFormed()])).toString(),
  );
const headerName = fc.constantFrom("accept-language", "if-none-match", "x-request-id", "x-forwarded-for", "range");
const header = fc.tuple(headerName, fc.stringMatching(/^[ -~]{0,60}$/));

test("whatever a route is asked for, it never answers with a 5xx and nothing changes but downloads in the audit", {
  timeout: repetitionTimeout(180_000),
}, async ({ db, scenario }) => {
  const before = await fingerprintDatabase(db);
  const people = Object.values(scenario.cookies);
  const asked = fc.asyncProperty(
    fc.constantFrom(...Object.entries<Route>(routes)),
    fc.array(value, { minLength: 2, maxLength: 2 }),
    query,
    header,
    fc.constantFrom(...people),
    async ([name, { params: names }], values, text, [headerIs, headerValue], cookies) => {
      const params = Object.fromEntries(names.map((param, index) => [param, values[index] as string]));
      const headers = new Headers(cookies);
      headers.set(headerIs, headerValue);
      const response = await askRoute(db, name, { params, query: text, headers });
      expect(response.status, name).toBeLessThan(500);
      await response.text();
    },
  );
  await fc.assert(asked, { numRuns: repetitions(1_000, 100_000) });
  const { audit_entry: _before, ...rest } = before;
  const { audit_entry: _after, ...now } = await fingerprintDatabase(db);
  expect(now).toEqual(rest);
});
