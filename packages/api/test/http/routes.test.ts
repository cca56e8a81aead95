import { system } from "@zea/domain/context";
import { setPhoto } from "@zea/domain/file/set-photo";
import { writeDraftFiles } from "@zea/domain/payment/write-files";
import { afterAll, expect } from "vitest";
import { encodePhoto } from "../../src/encode-image.ts";
import { outcomeListener } from "../../src/outcome-listener.ts";
import { callProcedure } from "../../testing/call-procedure.ts";
import { picture } from "../../testing/images.ts";
import { askRoute, routes, routesInApps } from "../../testing/routes.ts";
import type { Scenario } from "../../testing/scenario.ts";
import { test } from "../../testing/scenario-test.ts";

afterAll(() => outcomeListener().close());

const unknownId = "019b0000-0000-7000-8000-000000000000";

type Access = { params: Record<string, string>; query?: string; served: string[] | "everybody" };

/** For each route that serves something, what it is asked for, and who is served; everybody else gets a 401 or a 404. */
const access = (
  { bookings, calendarToken, payment }: Scenario,
  feed: { key: string; file: string },
  photo: { fileId: string },
): Record<string, Access> => ({
  "web GET /api/v1/bookings/[bookingId]/calendar": { params: bookings.own, served: ["athlete", "coach"] },
  "web GET /api/v1/calendar/[key]/[file]": { params: feed, served: "everybody" },
  "web GET /api/v1/calendar-files/[token]": { params: { token: calendarToken }, served: "everybody" },
  "web GET /api/v1/files/[fileId]": { params: photo, served: ["athlete", "coach"] },
  "admin GET /api/v1/files/[fileId]": { params: photo, served: ["admin"] },
  "web GET /api/v1/own-data": {
    params: {},
    served: ["athlete", "other", "deactivatedAthlete", "coach", "otherCoach"],
  },
  "web GET /api/v1/statements/[statementId]": { params: payment.own.statement, served: ["coach"] },
  "admin GET /api/v1/statements/[statementId]": { params: payment.own.statement, served: ["admin"] },
  "admin GET /api/v1/own-data": { params: {}, served: ["admin"] },
  "admin GET /api/v1/analytics/[metric]": {
    params: { metric: "bookings" },
    query: "from=2026-01&to=2026-12&profile=es",
    served: ["admin"],
  },
  "admin GET /api/v1/athletes/export": { params: {}, served: ["admin"] },
  "admin GET /api/v1/audit": { params: {}, served: ["admin"] },
  "admin GET /api/v1/coaches/export": { params: {}, query: "profile=es", served: ["admin"] },
  "admin GET /api/v1/reports/[reportId]/[profile]": {
    params: { ...payment.report, profile: "lines-es" },
    served: ["admin"],
  },
});

test("the table of routes lists every route of the apps", ({ scenario }) => {
  expect(Object.keys(routes).sort()).toEqual(routesInApps().sort());
  const listed = access(scenario, { key: "", file: "" }, { fileId: "" });
  const serving = routesInApps().filter((name) => / GET \/api\/v1\//.test(name));
  expect(Object.keys(listed).sort()).toEqual(serving.sort());
});

test("each route serves those it is for; to all others it is empty, and what doesn't exist is missing", async ({
  db,
  scenario,
}) => {
  const { cookies, payment } = scenario;
  await writeDraftFiles({ db, now: new Date(), actor: system }, payment.report);
  const { data } = await callProcedure(db, "web feed.create", { shown: { url: null } }, cookies.athlete);
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
