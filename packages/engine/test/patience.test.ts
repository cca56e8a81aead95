import { createServer, type Server } from "node:http";
import type { Inngest } from "inngest";
import { expect } from "vitest";
import { test, until } from "../testing/harness.ts";

const hourMs = 3_600_000;
const functions = (woken: unknown[]) => (client: Inngest) => [
  client.createFunction(
    { id: "sleeper", triggers: [{ event: "a/requested" }], retries: 1 },
    async ({ step, attempt }) => {
      await step.sleep("night", "8h");
      await step.run("wake", () => void woken.push(attempt));
      return "up";
    },
  ),
];

async function listen(appUrl: string, server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(Number(new URL(appUrl).port), "127.0.0.1", resolve));
  return server;
}

test("with --patient, an app that is down when a timer fires loses no attempt and is called as soon as it is back", async ({
  start,
}) => {
  const woken: unknown[] = [];
  const bench = await start(functions(woken));
  const id = await bench.send("a/requested");
  await until(async () => (await bench.query("select from engine.job where kind = 'sleep'")).length === 1);
  await bench.closeApp();
  await bench.api("POST", "/v1/clock", { to: new Date((await bench.now()) + 9 * hourMs).toISOString() });
  await until(
    async () => (await bench.query("select from engine.job where kind = 'discover' and generation > 2")).length === 1,
  );
  expect((await bench.api("GET", "/v1/clock")).body).toMatchObject({ idle: false });
  const proxy = await listen(
    bench.appUrl,
    createServer((_, response) => response.writeHead(502).end("bad gateway")),
  );
  const [{ generation }] = await bench.query("select generation from engine.job");
  await until(
    async () => (await bench.query("select from engine.job where generation > $1", [generation + 1])).length === 1,
  );
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  await bench.serveApp(functions(woken));
  expect(await bench.ended(id)).toMatchObject([{ status: "Completed", output: "up" }]);
  expect(woken).toEqual([0]);
});

test("without --patient, undelivered calls use up attempts and the run fails", async ({ start }) => {
  const bench = await start(functions([]), { isPatient: false, retryIntervalSeconds: 0.01 });
  const id = await bench.send("a/requested");
  await until(async () => (await bench.query("select from engine.job where kind = 'sleep'")).length === 1);
  await bench.closeApp();
  await bench.api("POST", "/v1/clock", { to: new Date((await bench.now()) + 9 * hourMs).toISOString() });
  expect(await bench.ended(id)).toMatchObject([{ status: "Failed", output: { message: "ECONNREFUSED" } }]);
});

test("an app started after the engine is registered automatically", async ({ start }) => {
  const woken: unknown[] = [];
  const bench = await start(functions(woken));
  await bench.closeApp();
  await bench.restart();
  expect(bench.engine.isSynced()).toBe(false);
  await bench.serveApp(functions(woken));
  await until(() => bench.engine.isSynced());
  expect(await bench.query("select version from engine.fn")).toEqual([{ version: 1 }]);
});
