import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { freePort } from "../testing/free-ports.ts";
import { endOrphans, openPidFile } from "./pid-file.ts";
import { isAlive } from "./process-identity.ts";
import { type Service, startService } from "./service.ts";

const server = `
  require("node:http").createServer((request, response) => {
    if (request.url === "/die") process.exit(3);
    response.end(String(process.pid));
  }).listen(Number(process.env.PORT), "127.0.0.1")`;

async function start(program: string) {
  const dataDir = await mkdtemp(join(tmpdir(), "zea-service-"));
  const url = `http://127.0.0.1:${await freePort()}`;
  const service: Service = {
    name: "web",
    command: [process.execPath, "-e", program],
    cwd: dataDir,
    env: { ...process.env, PORT: new URL(url).port },
    healthUrl: url,
  };
  const reported: string[] = [];
  const running = startService(service, {
    logDir: join(dataDir, "logs"),
    pidFile: openPidFile(dataDir),
    report: (line) => reported.push(line),
    timing: { firstRestartMs: 50, graceMs: 500 },
  });
  onTestFinished(running.stop);
  return { running, url, reported, dataDir };
}

const pidAt = async (url: string) => Number(await (await fetch(url)).text());

test("a service that ends unexpectedly is restarted, and reported in one line", async () => {
  const { running, url, reported } = await start(server);
  await running.ready;
  const first = await pidAt(url);
  await fetch(`${url}/die`).catch(() => {});
  await vi.waitFor(async () => expect(await pidAt(url)).not.toBe(first), 5000);
  expect(reported).toHaveLength(1);
  expect(reported[0]).toContain("web ended unexpectedly and restarts in 0.05 s");
});

test("a service that ends before it is ready is explained by its own error", async () => {
  const { running } = await start('throw new Error("no such table")');
  await expect(running.ready).rejects.toThrow(/web did not start: .*no such table.*web\.log/);
});

test("a service that ignores SIGTERM is killed with all its children", async () => {
  const stubborn = `process.on("SIGTERM", () => {}); require("node:child_process").spawn("sleep", ["60"]); ${server}`;
  const { running, url } = await start(stubborn);
  await running.ready;
  const pid = await pidAt(url);
  await running.stop();
  expect(isAlive(pid)).toBe(false);
  expect(() => process.kill(-pid, 0)).toThrow();
});

test("a service's output is kept in its log", async () => {
  const { running, dataDir } = await start(`console.log("good morning"); ${server}`);
  await running.ready;
  await running.stop();
  expect(await readFile(join(dataDir, "logs/web.log"), "utf8")).toContain("good morning");
});

test("a start ends the services that a killed supervisor left running, and no other process", async () => {
  const { running, url, dataDir } = await start(server);
  await running.ready;
  const orphan = await pidAt(url);
  const bystander = await start(server);
  await bystander.running.ready;
  openPidFile(join(dataDir, "other")).add("web", orphan);

  expect(await endOrphans(join(dataDir, "other"))).toEqual(["web"]);
  await vi.waitFor(() => expect(isAlive(orphan)).toBe(false));
  expect(isAlive(await pidAt(bystander.url))).toBe(true);
});
