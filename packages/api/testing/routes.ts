import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { PrismaClient } from "@zea/db/generated/client";
import { publicOrigin } from "@zea/environment/origins";
import type { App } from "../src/app.ts";
import { answerBookingIcs, answerCalendarFeed } from "../src/http/calendar-feed.ts";
import { serveAthletes, serveAudit, serveCoaches, serveReportFile } from "../src/http/csv-exports.ts";
import { serveOwnData } from "../src/http/own-data.ts";
import { serveFile } from "../src/http/serve-file.ts";
import type { IcsLabels } from "../src/ics.ts";

const appsFolder = resolve(import.meta.dirname, "../../../apps");
const labelsIn = async (): Promise<IcsLabels> => ({ title: (club) => club, summary: ({ type }) => type });

type Params = Record<string, string>;
export type Route = {
  app: App;
  params: string[];
  answer: (request: Request, params: never, db: PrismaClient) => Promise<Response>;
};

/** The routes that answer a GET, by site and path. */
export const routes: Record<string, Route> = {
  "web /api/v1/bookings/[bookingId]/calendar": {
    app: "web",
    params: ["bookingId"],
    answer: (request, params: { bookingId: string }, db) => answerBookingIcs(request, params, labelsIn, db),
  },
  "web /api/v1/calendar/[key]/[file]": {
    app: "web",
    params: ["key", "file"],
    answer: (request, params: { key: string; file: string }, db) => answerCalendarFeed(request, params, labelsIn, db),
  },
  "web /api/v1/files/[fileId]": {
    app: "web",
    params: ["fileId"],
    answer: (request, params: { fileId: string }, db) => serveFile(request, params, "web", db),
  },
  "admin /api/v1/files/[fileId]": {
    app: "admin",
    params: ["fileId"],
    answer: (request, params: { fileId: string }, db) => serveFile(request, params, "admin", db),
  },
  "web /api/v1/own-data": {
    app: "web",
    params: [],
    answer: (request, _params, db) => serveOwnData(request, "web", db),
  },
  "admin /api/v1/own-data": {
    app: "admin",
    params: [],
    answer: (request, _params, db) => serveOwnData(request, "admin", db),
  },
  "admin /api/v1/athletes/export": {
    app: "admin",
    params: [],
    answer: (request, _params, db) => serveAthletes(request, db),
  },
  "admin /api/v1/audit": { app: "admin", params: [], answer: (request, _params, db) => serveAudit(request, db) },
  "admin /api/v1/coaches/export": {
    app: "admin",
    params: [],
    answer: (request, _params, db) => serveCoaches(request, db),
  },
  "admin /api/v1/reports/[reportId]/[profile]": {
    app: "admin",
    params: ["reportId", "profile"],
    answer: (request, params: { reportId: string; profile: string }, db) => serveReportFile(request, params, db),
  },
};

/** The routes in the apps' folders that answer a GET, except those of tRPC, better-auth, the engine and the health check. */
export function routesInApps(): string[] {
  return ["web", "admin"].flatMap((app) => {
    const folder = join(appsFolder, app, "src/app");
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(({ name }) => /^route\.tsx?$/.test(name))
      .filter(({ parentPath, name }) => /\bGET\b/.test(readFileSync(join(parentPath, name), "utf8")))
      .map(({ parentPath }) => `${app} /${relative(folder, parentPath)}`)
      .filter((route) => !/\/api\/(trpc|auth|inngest|health)(\/|$)/.test(route));
  });
}

/** Asks a route for what `params` and `query` name. */
export function askRoute(
  db: PrismaClient,
  name: string,
  { params = {}, query = "", headers }: { params?: Params; query?: string; headers?: HeadersInit } = {},
): Promise<Response> {
  const { app, answer } = routes[name]!;
  return answer(new Request(`${publicOrigin(app)}/?${query}`, { headers }), params as never, db);
}
