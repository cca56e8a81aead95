import { once } from "node:events";
import { createServer, request } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect } from "vitest";
import { startEngine } from "../src/engine.ts";
import { sign } from "../src/protocol/signing.ts";
import { signingKey, test, until } from "../testing/harness.ts";

const paths: [method: string, path: string][] = [
  ["POST", "/fn/register"],
  ["POST", "/v1/checkpoint/x/async"],
  ["GET", "/v0/runs/x/batch"],
  ["GET", "/v0/runs/x/actions"],
  ["GET", "/v1/runs/x"],
  ["DELETE", "/v1/runs/x"],
  ["GET", "/v1/events/x/runs"],
  ["GET", "/v2/runs"],
  ["POST", "/v2/runs/x/cancel"],
  ["GET", "/v1/clock"],
  ["POST", "/v1/clock"],
];

test("requests without the signing key, or with a wrong one, are refused", async ({ start }) => {
  const { engineUrl } = await start(() => []);
  for (const [method, path] of paths) {
    for (const authorization of ["", "Bearer undefined", `Bearer ${"0".repeat(64)}`, `Bearer ${signingKey}`]) {
      const response = await fetch(`${engineUrl}${path}`, { method, headers: { authorization } });
      expect([path, response.status]).toEqual([path, 401]);
    }
  }
});

test("the app refuses calls that the engine did not sign", async ({ start }) => {
  const calls: string[] = [];
  const { appUrl } = await start((client) => [
    client.createFunction({ id: "fn", triggers: [{ event: "a/b" }] }, async () => void calls.push("called")),
  ]);
  const body = JSON.stringify({
    ctx: { run_id: "x", attempt: 0 },
    event: { name: "a/b" },
    events: [],
    steps: {},
    version: 2,
  });
  const url = `${appUrl}?fnId=app-fn&stepId=step`;
  const signatures = [
    "",
    sign("00".repeat(32), body),
    sign(signingKey, `${body} `),
    sign(signingKey, body, Math.floor(Date.now() / 1000) - 600),
  ];
  for (const signature of signatures) {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", "x-inngest-signature": signature },
    });
    expect(response.status).toBe(401);
  }
  expect(calls).toEqual([]);
});

test.for([
  ["POST", "/v1/checkpoint"],
  ["POST", "/v1/checkpoint/x/steps"],
  ["POST", "/v1/signals"],
  ["POST", "/v0/gql"],
  ["POST", "/v0/connect/start"],
  ["POST", "/v1/realtime/publish"],
  ["GET", "/v1/http/runs/x/output"],
  ["POST", "/v2/runs/x/rerun"],
] as const)("%s %s is refused with a reason", async ([method, path], { start }) => {
  const { api } = await start(() => []);
  expect(await api(method, path)).toEqual({
    status: 501,
    body: { status: 501, error: `${method} ${path} is not supported by this engine` },
  });
});

test("a checkpoint for an ended run, another job or an old generation gets 409 and stores nothing", async ({
  start,
}) => {
  const gate = Promise.withResolvers<void>();
  const { send, api, query, ended, idle } = await start((client) => [
    client.createFunction({ id: "slow", triggers: [{ event: "a/b" }] }, async ({ step }) =>
      step.run("wait", () => gate.promise),
    ),
  ]);
  const id = await send("a/b");
  const [job] = await until(async () => {
    const rows = await query("select job.*, run.fn_id from engine.job join engine.run on run.id = job.run_id");
    return rows.length === 1 && rows;
  });
  const steps = [{ op: "StepRun", id: "f".repeat(40), name: "forged", data: 1 }];
  const right = { run_id: job.run_id, fn_id: job.fn_id, qi_id: job.id, generation_id: job.generation, steps };
  const path = `/v1/checkpoint/${job.run_id}/async`;
  expect(await api("POST", path, { ...right, generation_id: job.generation - 1 })).toMatchObject({ status: 409 });
  expect(await api("POST", path, { ...right, qi_id: "another" })).toMatchObject({ status: 409 });
  expect(await api("POST", path, { ...right, fn_id: "another" })).toMatchObject({ status: 409 });
  expect(await api("POST", path, { ...right, steps: [{ op: "Sleep", id: "x", name: "1s" }] })).toMatchObject({
    status: 400,
  });
  expect(await api("POST", "/v1/checkpoint/nobody/async", right)).toMatchObject({ status: 400 });
  expect(await query("select from engine.step")).toHaveLength(0);
  expect(await api("POST", path, right)).toEqual({ status: 200, body: "" });
  expect(await api("POST", path, { ...right, steps: [{ ...steps[0], data: 2 }] })).toEqual({ status: 200, body: "" });
  expect(await query("select value from engine.step")).toEqual([{ value: '{"data":1}' }]);
  gate.resolve();
  await ended(id);
  expect(await api("POST", path, right)).toMatchObject({ status: 409 });
  await idle();
});

test("an engine whose port is taken refuses to start, says so, and leaves the database to another", async ({
  start,
}) => {
  const { engine, options, restart } = await start(() => []);
  await engine.stop();
  const stranger = createServer().listen(options.port, "127.0.0.1");
  await once(stranger, "listening");
  await expect(startEngine(options)).rejects.toThrow(/EADDRINUSE/);
  await new Promise((done) => stranger.close(done));
  await restart();
});

test("a second engine on the same database refuses to start, with a clear message", async ({ start }) => {
  const { options } = await start(() => []);
  await expect(startEngine({ ...options, port: 0 })).rejects.toThrow(
    "Another engine already works on this database; only one can.",
  );
});

test("development mode needs no key and identifies itself", async ({ start }) => {
  const { options, engine } = await start(() => []);
  await engine.stop();
  const { signingKey: _, eventKey: __, ...open } = options;
  const dev = await startEngine({ ...open, port: 0 });
  expect((await fetch(`${dev.url}/dev`)).status).toBe(200);
  expect((await fetch(`${dev.url}/health`)).status).toBe(200);
  expect((await fetch(`${dev.url}/e/any`, { method: "POST", body: '{"name":"a/b"}' })).status).toBe(200);
  expect((await fetch(`${dev.url}/v1/clock`)).status).toBe(200);
  await dev.stop();
});

test("the clock only moves forward, keeps its offset across a restart, and can't be moved unless it is movable", async ({
  start,
}) => {
  const { api, now, restart } = await start(() => []);
  const to = (await now()) + 86_400_000;
  expect(await api("POST", "/v1/clock", { to: new Date(to).toISOString() })).toMatchObject({
    status: 200,
    body: { idle: true, answered: 0 },
  });
  expect(await api("POST", "/v1/clock", { to: new Date(to - 1).toISOString() })).toMatchObject({ status: 409 });
  expect(await api("POST", "/v1/clock", { to: "soon" })).toMatchObject({ status: 400 });
  await restart();
  expect(await now()).toBeGreaterThanOrEqual(to);
  await restart({ hasMovableClock: false });
  expect(await api("GET", "/v1/clock")).toMatchObject({ status: 501 });
});

test("an endless body is left unread after the limit", async ({ start }) => {
  const { engineUrl } = await start(() => []);
  const chunk = Buffer.alloc(1 << 20);
  let sent = 0;
  function* endless() {
    for (;;) {
      sent += chunk.byteLength;
      yield chunk;
    }
  }
  const posted = request(`${engineUrl}/e/any`, { method: "POST" });
  const answered = once(posted, "response").then(([response]) => response.statusCode);
  // the connection can end before the client has read the answer
  const sending = pipeline(Readable.from(endless()), posted).then(undefined, () => "closed");
  expect([413, "closed"]).toContain(await Promise.race([answered.catch(() => "closed"), sending]));
  posted.destroy();
  await sending;
  expect(sent).toBeLessThan(64 << 20);
});
