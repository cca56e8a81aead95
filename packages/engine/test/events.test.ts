import { expect } from "vitest";
import { eventKey, test, until } from "../testing/harness.ts";

const echo = (received: unknown[]) => (client: import("inngest").Inngest) => [
  client.createFunction({ id: "echo", triggers: [{ event: "a/*" }] }, async ({ event }) => void received.push(event)),
];

async function post(url: string, body: unknown, headers: Record<string, string> = {}, key = eventKey) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(`${url}/e/${key}`, { method: "POST", body: text, headers });
  return { status: response.status, body: await response.json() };
}

test("an event reaches its functions with name, data, user, id and ts, and without unknown keys", async ({ start }) => {
  const received: unknown[] = [];
  const { engineUrl, now } = await start(echo(received));
  const sent = {
    name: "a/b",
    data: { n: 1, _inngest: { hidden: true } },
    id: "mine",
    ts: (await now()) - 1000,
    foreign: 1,
  };
  const { status, body } = await post(engineUrl, sent);
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { status: 200, ids: [expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)] },
  });
  await until(() => received.length === 1);
  expect(received).toEqual([{ name: "a/b", data: { n: 1 }, id: "mine", ts: sent.ts, user: {} }]);
  await post(engineUrl, [{ name: "a/c", ts: 0 }]);
  await until(() => received.length === 2);
  expect(received[1]).toMatchObject({ name: "a/c", data: null, ts: expect.any(Number) });
  expect(await post(engineUrl, [])).toMatchObject({ status: 200, body: { ids: [""] } });
});

test.for([
  [[{ name: "" }], "event 1: event name is empty"],
  [[{ data: {} }], "event 1: event name is empty"],
  [[{ name: "inngest/function.failed" }], "event 1: event name is reserved for internal use: inngest/function.failed"],
  [[{ name: "a/b", data: "text" }], "event 1: event data is not an object"],
  [[{ name: "a/b", data: [1] }], "event 1: event data is not an object"],
  [[{ name: "a/b", ts: 1 }], "event 1: event ts is out of range"],
  [[{ name: "a/b", ts: Date.UTC(2101, 0) }], "event 1: event ts is out of range"],
  [[{ name: "a/b" }, 7], "event 2: is not an object"],
  [[{ name: "a/b" }, { name: "a/b", data: { big: "x".repeat(3 << 20) } }], "event 2: event is larger than 3 MiB"],
  [Array.from({ length: 5001 }, () => ({ name: "a/b" })), "A request may hold at most 5000 events"],
  ["name=a/b", "The body is not a JSON object or array"],
  ["7", "The body is not a JSON object or array"],
] as const)("a request with one invalid event is refused as a whole: %#", async ([body, error], { start }) => {
  const received: unknown[] = [];
  const { engineUrl, query } = await start(echo(received));
  expect(await post(engineUrl, body)).toMatchObject({ status: 400, body: { status: 400, ids: [], error } });
  expect(await query("select from engine.event")).toHaveLength(0);
});

test("a wrong event key is refused", async ({ start }) => {
  const { engineUrl } = await start(echo([]));
  expect(await post(engineUrl, { name: "a/b" }, {}, "wrong")).toEqual({
    status: 401,
    body: { status: 401, message: "", error: "Event key not found" },
  });
});

test("a request repeated with the same seed is accepted once, even after a restart", async ({ start }) => {
  const received: unknown[] = [];
  const { engineUrl, restart, idle } = await start(echo(received));
  const headers = { "x-inngest-event-id-seed": `${Date.now()},${Buffer.from("0123456789").toString("base64")}` };
  const events = [{ name: "a/b" }, { name: "a/c" }];
  const first = await post(engineUrl, events, headers);
  expect(new Set(first.body.ids).size).toBe(2);
  expect(await post(engineUrl, events, headers)).toEqual(first);
  await until(() => received.length === 2);
  await restart();
  expect(await post(engineUrl, events, headers)).toEqual(first);
  await idle();
  expect(received).toHaveLength(2);
});

test("an event id starts a function once until a day after the run, but still resumes waits", async ({ start }) => {
  const starts: string[] = [];
  const { send, ended, moveClock, now, query, restart, idle } = await start((client) => [
    client.createFunction({ id: "once", triggers: [{ event: "a/requested" }] }, async () => void starts.push("once")),
    client.createFunction(
      { id: "waiter", triggers: [{ event: "a/waiting" }] },
      async ({ step }) => (await step.waitForEvent("w", { event: "a/requested", timeout: "30d" }))?.id,
    ),
  ]);
  const begun = await now();
  await ended(await send("a/requested", {}, { id: "same" }));
  const waiting = await send("a/waiting");
  await until(async () => (await query("select from engine.wait")).length === 1);
  await send("a/requested", {}, { id: "same" });
  expect(await ended(waiting)).toMatchObject([{ output: "same" }]);
  await restart();
  await send("a/requested", {}, { id: "same" });
  await moveClock(begun + 23 * 3_600_000);
  await send("a/requested", {}, { id: "same" });
  await idle();
  expect(starts).toEqual(["once"]);
  await moveClock(begun + 25 * 3_600_000);
  await send("a/requested", {}, { id: "same" });
  await until(() => starts.length === 2);
});

test("a function's idempotency key starts it once in 24 hours", async ({ start }) => {
  const starts: unknown[] = [];
  const { send, moveClock, now, idle } = await start((client) => [
    client.createFunction(
      { id: "once", triggers: [{ event: "a/requested" }], idempotency: "event.data.id" },
      async ({ event }) => void starts.push(event.data),
    ),
  ]);
  for (const data of [
    { id: 1, n: 1 },
    { id: 1, n: 2 },
    { id: 2, n: 3 },
  ])
    await send("a/requested", data);
  await idle();
  await moveClock((await now()) + 24 * 3_600_000 + 1000);
  await send("a/requested", { id: 1, n: 4 });
  await idle();
  expect(starts).toEqual([
    { id: 1, n: 1 },
    { id: 2, n: 3 },
    { id: 1, n: 4 },
  ]);
});

test("an event with a future timestamp starts its functions at that time", async ({ start }) => {
  const received: unknown[] = [];
  const { send, moveClock, now, idle } = await start(echo(received));
  const begun = await now();
  await send("a/later", {}, { ts: begun + 3_600_000 });
  await idle();
  await moveClock(begun + 3_500_000);
  expect(received).toEqual([]);
  await moveClock(begun + 3_700_000);
  expect(received).toHaveLength(1);
});

test("triggers filter by expression, and two matching triggers start a function once", async ({ start }) => {
  const received: unknown[] = [];
  const { send, idle } = await start((client) => [
    client.createFunction(
      {
        id: "picky",
        triggers: [
          { event: "a/b", if: "event.data.n > 1" },
          { event: "a/b", if: "event.data.n > 2" },
        ],
      },
      async ({ event }) => void received.push(event.data.n),
    ),
  ]);
  for (const n of [1, 2, 3]) await send("a/b", { n });
  await idle();
  expect(received).toEqual([2, 3]);
});

test("no more calls run at once than the concurrency limit of a key allows", async ({ start }) => {
  const most = new Map<string, number>();
  const active = new Map<string, number>();
  const { client, idle, query } = await start((inngest) => [
    inngest.createFunction(
      { id: "limited", triggers: [{ event: "a/b" }], concurrency: { limit: 2, key: "event.data.key" } },
      async ({ event, step }) => {
        const { key } = event.data;
        await step.run("work", async () => {
          active.set(key, (active.get(key) ?? 0) + 1);
          most.set(key, Math.max(most.get(key) ?? 0, active.get(key)!));
          await until(() => most.get(key) === 2);
          active.set(key, active.get(key)! - 1);
        });
        await step.sleep("rest", "1s");
      },
    ),
  ]);
  await client.send(
    Array.from({ length: 30 }, (_, index) => ({ name: "a/b", data: { key: index % 2 ? "odd" : "even" } })),
  );
  await until(async () => (await query("select from engine.run where status = 'Completed'")).length === 30);
  await idle();
  expect(Object.fromEntries(most)).toEqual({ odd: 2, even: 2 });
});
