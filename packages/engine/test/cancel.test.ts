import { expect } from "vitest";
import { test, until } from "../testing/harness.ts";

const hour = 3_600_000;

test("cancelOn ends the matching runs and emits an event for them", async ({ start }) => {
  const listener: unknown[] = [];
  const woken: unknown[] = [];
  const { send, ended, moveClock, now, query } = await start((client) => [
    client.createFunction(
      { id: "reminders", triggers: [{ event: "a/confirmed" }], cancelOn: [{ event: "a/cancelled", match: "data.id" }] },
      async ({ event, step }) => {
        await step.sleep("day", "1d");
        await step.run("remind", () => void woken.push(event.data.id));
      },
    ),
    client.createFunction({ id: "ear", triggers: [{ event: "inngest/function.cancelled" }] }, async ({ event }) => {
      listener.push([event.data.function_id, event.data.event.data.id, "error" in event.data]);
    }),
  ]);
  const begun = await now();
  const ids = [await send("a/confirmed", { id: 1 }), await send("a/confirmed", { id: 2 })];
  await until(async () => (await query("select from engine.job where kind = 'sleep'")).length === 2);
  await send("a/cancelled", { id: 1 });
  expect(await ended(ids[0]!)).toMatchObject([{ status: "Cancelled" }]);
  await moveClock(begun + 25 * hour);
  expect(await ended(ids[1]!)).toMatchObject([{ status: "Completed" }]);
  expect(woken).toEqual([2]);
  await until(() => listener.length === 1);
  expect(listener).toEqual([["app-reminders", 1, false]]);
});

test("`if` decides which events cancel a run; the event that started it never does", async ({ start }) => {
  const { send, ended, query } = await start((client) => [
    client.createFunction(
      {
        id: "own",
        triggers: [{ event: "a/requested" }],
        cancelOn: [{ event: "a/requested", if: "async.data.id == event.data.id && async.data.stop == true" }],
      },
      async ({ step }) => step.sleep("day", "1d"),
    ),
  ]);
  const id = await send("a/requested", { id: 1, stop: true });
  await until(async () => (await query("select from engine.job where kind = 'sleep'")).length === 1);
  await send("a/requested", { id: 1 });
  await until(async () => (await query("select from engine.job where kind = 'sleep'")).length === 2);
  await send("a/requested", { id: 1, stop: true });
  expect(await ended(id)).toMatchObject([{ status: "Cancelled" }]);
});

test("a call of a cancelled run stops at its next step, and its response is ignored", async ({ start }) => {
  const gate = Promise.withResolvers<void>();
  const steps: string[] = [];
  const { send, ended, query, idle } = await start((client) => [
    client.createFunction(
      { id: "slow", triggers: [{ event: "a/requested" }], cancelOn: [{ event: "a/stop" }] },
      async ({ step }) => {
        await step.run("first", async () => {
          steps.push("first");
          await gate.promise;
        });
        await step.run("second", () => void steps.push("second"));
      },
    ),
  ]);
  const id = await send("a/requested");
  await until(() => steps.length === 1);
  await send("a/stop");
  expect(await ended(id)).toMatchObject([{ status: "Cancelled" }]);
  gate.resolve();
  await idle();
  expect(steps).toEqual(["first"]);
  expect(await query("select from engine.step")).toHaveLength(0);
});

test("a run can be cancelled through the API, once", async ({ start }) => {
  const { send, api, ended, query } = await start((client) => [
    client.createFunction({ id: "sleeper", triggers: [{ event: "a/requested" }] }, async ({ step }) =>
      step.sleep("day", "1d"),
    ),
  ]);
  const id = await send("a/requested");
  const [{ id: runId }] = await until(async () => {
    const rows = await query("select run_id as id from engine.job where kind = 'sleep'");
    return rows.length === 1 && rows;
  });
  expect(await api("GET", `/v2/runs/${runId}`)).toMatchObject({ status: 200, body: { data: { status: "RUNNING" } } });
  expect(await api("POST", `/v2/runs/${runId}/cancel`)).toMatchObject({ status: 200, body: { data: { runId } } });
  expect(await api("POST", `/v2/runs/${runId}/cancel`)).toMatchObject({
    status: 409,
    body: { errors: [{ code: "run_already_cancelled" }] },
  });
  expect(await api("DELETE", `/v1/runs/${runId}`)).toEqual({ status: 200, body: "" });
  expect(await api("DELETE", "/v1/runs/nobody")).toMatchObject({ status: 404 });
  expect(await ended(id)).toMatchObject([{ status: "Cancelled" }]);
  const listed = await api("GET", "/v2/runs?status=CANCELLED&functionId=app-sleeper&limit=1");
  expect(listed.body).toMatchObject({
    data: [{ id: runId, app: { id: "app" }, trigger: { eventIds: [id] } }],
    page: { limit: 1 },
  });
  expect((await api("GET", "/v2/runs?status=FAILED")).body.data).toEqual([]);
});
