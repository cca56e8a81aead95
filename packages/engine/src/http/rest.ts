import type pg from "pg";
import type { Core } from "../core.ts";
import { endRun } from "../runs/run.ts";
import type { Reply } from "./reply.ts";

const select = `select run.*, fn.slug, fn.version, fn.app, fn.config::json->>'name' as fn_name
  from engine.run join engine.fn on fn.id = run.fn_id`;
const maxRows = 100;

/** `GET /v1/runs/:id` */
export async function showRun(core: Core, reader: pg.Pool, id: string): Promise<Reply> {
  const row = await find(reader, id);
  return row ? envelope(core, toRun(row)) : missing("Run not found");
}

/** `GET /v1/events/:id/runs`: the runs that an event has started, by the id returned when it was sent. */
export async function listRunsOfEvent(core: Core, reader: pg.Pool, id: string): Promise<Reply> {
  const { rows } = await reader.query(`${select} where run.event_id = $1 order by run.id`, [id]);
  return envelope(core, rows.map(toRun));
}

/** `DELETE /v1/runs/:id`: cancels a run; does nothing if it has ended. */
export async function deleteRun(core: Core, reader: pg.Pool, id: string): Promise<Reply> {
  if (!(await find(reader, id))) return missing("Run not found");
  await cancel(core, id);
  return { status: 200, body: "" };
}

/** `GET /v2/runs/:id` */
export async function showRun2(reader: pg.Pool, id: string): Promise<Reply> {
  const row = await find(reader, id);
  return row ? envelope2(toRun2(row, true)) : missing2();
}

/** `POST /v2/runs/:id/cancel` */
export async function cancelRun(core: Core, reader: pg.Pool, id: string): Promise<Reply> {
  const row = await find(reader, id);
  if (!row) return missing2();
  if (row.status === "Cancelled") return errors2(409, "run_already_cancelled", "The run has already been cancelled");
  if (!(await cancel(core, id))) return errors2(409, "run_already_ended", "The run has ended");
  return envelope2({ runId: id });
}

/** `GET /v2/runs`: paged, newest first unless `order=asc`. */
export async function listRuns(reader: pg.Pool, query: URLSearchParams): Promise<Reply> {
  const limit = Math.min(Math.max(Number(query.get("limit") ?? 20) || 20, 1), maxRows);
  const isAscending = query.get("order")?.toLowerCase() === "asc";
  const column = { startedAt: "started_at", endedAt: "ended_at" }[query.get("timeField") ?? ""] ?? "queued_at";
  const filters: [condition: string, value: string | null][] = [
    ["run.status = $", statusName(query.get("status"))],
    ["fn.app = $", query.get("appId")],
    ["fn.slug = $", query.get("functionId")],
    [`run.${column} >= $`, query.get("from")],
    [`run.${column} < $`, query.get("until")],
    [`run.id ${isAscending ? ">" : "<"} $`, query.get("cursor")],
  ];
  const given = filters.filter(([, value]) => value !== null && value !== "");
  const where = given.map(([condition], index) => `${condition}${index + 1}`).join(" and ");
  const text = `${select} ${where && `where ${where}`} order by run.id ${isAscending ? "asc" : "desc"} limit ${limit + 1}`;
  const { rows } = await reader.query(
    text,
    given.map(([, value]) => value),
  );
  const page = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  const data = page.map((row) => toRun2(row, query.get("includeOutput") === "true"));
  return envelope2(data, { limit, ...(hasMore && { hasMore, cursor: page.at(-1)?.id }) });
}

async function find(reader: pg.Pool, id: string): Promise<pg.QueryResultRow | undefined> {
  const { rows } = await reader.query(`${select} where run.id = $1`, [id]);
  return rows[0];
}

async function cancel(core: Core, id: string): Promise<boolean> {
  const run = core.state.runs.get(id);
  if (!run) return false;
  endRun(core, run, { status: "Cancelled" });
  await core.store.commit();
  return true;
}

function toRun(row: pg.QueryResultRow) {
  return {
    run_id: row.id,
    run_started_at: (row.started_at ?? row.queued_at).toISOString(),
    function_id: row.slug,
    function_version: row.version,
    event_id: row.event_id,
    status: row.status,
    ...(row.ended_at && { ended_at: row.ended_at.toISOString() }),
    output: parse(row.output),
  };
}

function toRun2(row: pg.QueryResultRow, hasOutput: boolean) {
  const output = parse(row.output);
  const isMap = typeof output === "object" && output !== null && !Array.isArray(output);
  const begun = row.started_at ?? row.queued_at;
  return {
    id: row.id,
    app: { id: row.app },
    function: { id: row.slug, name: row.fn_name ?? row.slug },
    status: row.status === "Running" && !row.started_at ? "QUEUED" : row.status.toUpperCase(),
    queuedAt: row.queued_at.toISOString(),
    ...(row.started_at && { startedAt: row.started_at.toISOString() }),
    ...(row.ended_at && {
      endedAt: row.ended_at.toISOString(),
      durationMs: String(row.ended_at.getTime() - begun.getTime()),
    }),
    trigger: { eventIds: [row.event_id] },
    ...(hasOutput && output !== null && { output: isMap ? output : { data: output } }),
  };
}

function statusName(status: string | null): string | null {
  if (!status) return null;
  return status === "QUEUED" ? "Running" : status[0]!.toUpperCase() + status.slice(1).toLowerCase();
}

function parse(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

function envelope(core: Core, data: unknown): Reply {
  return { status: 200, body: { data, metadata: { fetched_at: new Date(core.clock.now()).toISOString() } } };
}

function envelope2(data: unknown, page?: object): Reply {
  return { status: 200, body: { data, metadata: { fetchedAt: new Date().toISOString() }, ...(page && { page }) } };
}

function missing(error: string): Reply {
  return { status: 404, body: { status: 404, error } };
}

function missing2(): Reply {
  return errors2(404, "not_found", "Run not found");
}

function errors2(status: number, code: string, message: string): Reply {
  return { status, body: { errors: [{ code, message }] } };
}
