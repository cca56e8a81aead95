import type pg from "pg";
import type { Core } from "../core.ts";
import { ingest } from "../events/ingest.ts";
import { stepsOf } from "../protocol/call-request.ts";
import { headers } from "../protocol/op.ts";
import { hasBearer, isSameSecret } from "../protocol/signing.ts";
import type { Settings } from "../settings.ts";
import { checkpoint } from "./checkpoint.ts";
import { moveClock, showClock } from "./clock-endpoint.ts";
import { register } from "./register.ts";
import { type EngineRequest, type Reply, refuse } from "./reply.ts";
import * as rest from "./rest.ts";

type Context = { core: Core; reader: pg.Pool; request: EngineRequest; id: string };
type Route = [method: string, path: RegExp, answer: (context: Context) => Reply | Promise<Reply>];

/** The endpoints that require the signing key. */
const routes: Route[] = [
  ["POST", /^\/fn\/register$/, ({ core, request }) => register(core, request)],
  [
    "POST",
    /^\/v1\/checkpoint\/([^/]+)\/async$/,
    ({ core, reader, request, id }) => checkpoint(core, reader, id, request.body),
  ],
  ["GET", /^\/v0\/runs\/([^/]+)\/batch$/, ({ core, id }) => ofRun(core, id, (run) => `[${run.event.body}]`)],
  ["GET", /^\/v0\/runs\/([^/]+)\/actions$/, ({ core, id }) => ofRun(core, id, stepsOf)],
  ["GET", /^\/v1\/clock$/, ({ core }) => showClock(core)],
  ["POST", /^\/v1\/clock$/, ({ core, request }) => moveClock(core, request.body)],
  ["GET", /^\/v1\/events\/([^/]+)\/runs$/, ({ core, reader, id }) => rest.listRunsOfEvent(core, reader, id)],
  ["GET", /^\/v1\/runs\/([^/]+)$/, ({ core, reader, id }) => rest.showRun(core, reader, id)],
  ["DELETE", /^\/v1\/runs\/([^/]+)$/, ({ core, reader, id }) => rest.deleteRun(core, reader, id)],
  ["GET", /^\/v2\/runs$/, ({ reader, request }) => rest.listRuns(reader, request.query)],
  ["GET", /^\/v2\/runs\/([^/]+)$/, ({ reader, id }) => rest.showRun2(reader, id)],
  ["POST", /^\/v2\/runs\/([^/]+)\/cancel$/, ({ core, reader, id }) => rest.cancelRun(core, reader, id)],
];

/** Answers a request; `core` is undefined while the database is unreachable. */
export async function route(
  settings: Settings,
  core: Core | undefined,
  reader: pg.Pool,
  request: EngineRequest,
): Promise<Reply> {
  const { method, path } = request;
  if (path === "/health")
    return core ? { status: 200, body: { status: 200, message: "OK" } } : refuse(503, "No database");
  if (path === "/dev" && settings.signingKey === undefined)
    return { status: 200, body: { version: "zea", isDev: true } };
  const eventKey = /^\/e\/([^/]*)$/.exec(path)?.[1];
  if (eventKey !== undefined && method === "POST")
    return takeEvents(settings, core, request, decodeURIComponent(eventKey));
  const known = routes.filter(([, pattern]) => pattern.test(path));
  const found = known.find(([offered]) => offered === method);
  if (!found) return notOffered(request, known.length > 0);
  const { signingKey } = settings;
  if (signingKey !== undefined && !hasBearer(request.headers.authorization, signingKey))
    return refuse(401, "The signing key is missing or wrong");
  if (!core) return refuse(503, "The engine can't reach its database");
  return found[2]({ core, reader, request, id: decodeURIComponent(found[1].exec(path)?.[1] ?? "") });
}

async function takeEvents(
  settings: Settings,
  core: Core | undefined,
  request: EngineRequest,
  key: string,
): Promise<Reply> {
  if (settings.eventKey !== undefined && settings.signingKey !== undefined && !isSameSecret(key, settings.eventKey))
    return { status: 401, body: { status: 401, message: "", error: "Event key not found" } };
  if (!core)
    return { status: 503, body: { ids: [], ...Object(refuse(503, "The engine can't reach its database").body) } };
  const result = await ingest(core, request.body, request.headers[headers.eventIdSeed]);
  if ("error" in result) return { status: 400, body: { ids: [], status: 400, error: result.error } };
  return { status: 200, body: { ids: result.ids, status: 200 } };
}

function ofRun(
  { state }: Core,
  id: string,
  show: (run: NonNullable<ReturnType<State["runs"]["get"]>>) => string,
): Reply {
  const run = state.runs.get(id);
  return run ? { status: 200, body: show(run) } : refuse(404, "The run is not active");
}

type State = Core["state"];

function notOffered({ method, path }: EngineRequest, isKnownPath: boolean): Reply {
  if (isKnownPath) return refuse(405, `${method} is not supported for ${path}`);
  const isProtocol = /^\/(v\d+|e|fn)(\/|$)/.test(path);
  return isProtocol ? refuse(501, `${method} ${path} is not supported by this engine`) : refuse(404, "Not found");
}
