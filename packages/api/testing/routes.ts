import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { PrismaClient } from "@zea/db/generated/client";
import { publicOrigin } from "@zea/environment/origins";
import type { App } from "../src/app.ts";
import { authOf } from "../src/auth.ts";
import { answerBookingIcs, answerCalendarFeed, answerLinkedIcs } from "../src/http/calendar-feed.ts";
import { serveAthletes, serveAudit, serveCoaches, serveReportFile, serveRows } from "../src/http/csv-exports.ts";
import { readHealth } from "../src/http/health.ts";
import { serveOwnData } from "../src/http/own-data.ts";
import { receiveDocument, receivePhoto } from "../src/http/receive-file.ts";
import { serveFile } from "../src/http/serve-file.ts";
import { serveStatement } from "../src/http/serve-statement.ts";
import { trpcHandler } from "../src/http/trpc-handler.ts";
import type { IcsLabels } from "../src/ics.ts";
import { fileWords } from "./file-words.ts";

const appsFolder = resolve(import.meta.dirname, "../../../apps");
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const labelsIn = async (): Promise<IcsLabels> => ({ title: (club) => club, summary: ({ type }) => type });

type Params = Record<string, string>;
type Answer = (request: Request, params: never, db: PrismaClient) => Promise<Response>;

/** The routes of a site that both have. */
const bothSites = (app: App): Record<string, Answer> => ({
  [`${app} GET /api/v1/files/[fileId]`]: (request, params: { fileId: string }, db) =>
    serveFile(request, params, app, db),
  [`${app} POST /api/v1/files`]: (request, _params, db) =>
    (app === "web" ? receivePhoto : receiveDocument)(request, db),
  [`${app} GET /api/v1/statements/[statementId]`]: (request, params: { statementId: string }, db) =>
    serveStatement(request, params, app, db),
  [`${app} GET /api/v1/own-data`]: (request, _params, db) => serveOwnData(request, app, db),
  [`${app} GET /api/trpc/[trpc]`]: (request, _params, db) => trpcHandler(app, db)(request),
  [`${app} POST /api/trpc/[trpc]`]: (request, _params, db) => trpcHandler(app, db)(request),
  [`${app} GET /api/auth/[...all]`]: (request, _params, db) => authOf(app, db).handler(request),
  [`${app} POST /api/auth/[...all]`]: (request, _params, db) => authOf(app, db).handler(request),
  [`${app} GET /api/health`]: async (_request, _params, db) => Response.json(await readHealth(db)),
});

/** What the engine calls. The SDK makes it from the functions of the site itself. */
const engineRoute =
  (method: string): Answer =>
  async (request) => {
    const route = await import(join(appsFolder, "web/src/app/api/inngest/route.ts"));
    return route[method](request, undefined);
  };

/** The routes of the apps, by site, method and path. */
export const routes: Record<string, Answer> = {
  ...bothSites("web"),
  ...bothSites("admin"),
  "web GET /api/v1/bookings/[bookingId]/calendar": (request, params: { bookingId: string }, db) =>
    answerBookingIcs(request, params, labelsIn, db),
  "web GET /api/v1/calendar/[key]/[file]": (request, params: { key: string; file: string }, db) =>
    answerCalendarFeed(request, params, labelsIn, db),
  "web GET /api/v1/calendar-files/[token]": (request, params: { token: string }, db) =>
    answerLinkedIcs(request, params, labelsIn, db),
  "admin GET /api/v1/athletes/export": (request, _params, db) => serveAthletes(request, fileWords.athletes, db),
  "admin GET /api/v1/audit": (request, _params, db) => serveAudit(request, fileWords.audit, db),
  "admin GET /api/v1/coaches/export": (request, _params, db) => serveCoaches(request, fileWords.coaches, db),
  "admin GET /api/v1/analytics/[metric]": (request, params: { metric: string }, db) =>
    serveRows(request, params, fileWords.rows, db),
  "admin GET /api/v1/reports/[reportId]/[profile]": (request, params: { reportId: string; profile: string }, db) =>
    serveReportFile(request, params, db),
  "web GET /api/inngest": engineRoute("GET"),
  "web POST /api/inngest": engineRoute("POST"),
  "web PUT /api/inngest": engineRoute("PUT"),
};

/** The routes in the apps' folders. */
export function routesInApps(): string[] {
  return ["web", "admin"].flatMap((app) => {
    const folder = join(appsFolder, app, "src/app");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    return files
      .filter(({ name }) => /^route\.tsx?$/.test(name))
      .flatMap(({ parentPath, name }) => {
        const source = readFileSync(join(parentPath, name), "utf8");
        const exported = methods.filter((method) => new RegExp(`\\b${method}\\b`).test(source));
        return exported.map((method) => `${app} ${method} /${relative(folder, parentPath)}`);
      });
  });
}

/** The names of the parts of a route's path that vary. */
export const paramsOf = (route: string): string[] =>
  [...route.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = ""]) => name);

type Asked = { params?: Params; query?: string; headers?: HeadersInit; body?: Uint8Array<ArrayBuffer> | null };

/** Asks a route for what `params` and `query` name. */
export function askRoute(db: PrismaClient, name: string, asked: Asked = {}): Promise<Response> {
  const { params = {}, query = "", headers, body = null } = asked;
  const [app, method, route = ""] = name.split(" ");
  const path = route
    .replace(/\[\.\.\.(\w+)\]/, (_, key) => params[key] ?? "")
    .replaceAll(/\[(\w+)\]/g, (_, key) => encodeURIComponent(params[key] ?? ""));
  const request = new Request(`${publicOrigin(app as App)}${path}?${query}`, { method, headers, body });
  return routes[name]!(request, params as never, db);
}
