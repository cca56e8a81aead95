import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { isAlive } from "../packages/db/src/process.ts";
import { freePort } from "../packages/db/testing/cluster.ts";
import { endOrphans, openJournal } from "./journal.ts";
import { type Part, startPart } from "./part.ts";

const server = `
  require("node:http").createServer((request, response) => {
    if (request.url === "/die") process.exit(3);
    response.end(String(process.pid));
  }).listen(Number(process.env.PORT), "127.0.0.1")`;

async function begin(program: string) {
  const dataDir = await mkdtemp(join(tmpdir(), "zea-part-"));
  const url = `http://127.0.0.1:${await freePort()}`;
  const part: Part = {
    name: "web",
    command: [process.execPath, "-e", program],
    cwd: dataDir,
    env: { ...process.env, PORT: new URL(url).port },
    health: url,
  };
  const said: string[] = [];
  const timing = { firstRestartMs: 50, graceMs: 500 };
  const journal = openJournal(dataDir);
  const running = startPart(part, { logDir: join(dataDir, "logs"), journal, say: (line) => said.push(line), timing });
  onTestFinished(running.stop);
  return { running, url, said, dataDir };
}

const pidAt = async (url: string) => Number(await (await fetch(url)).text());

test("a part that ends by itself is started again, and says so in one line", async () => {
  const { running, url, said } = await begin(server);
  await running.ready;
  const first = await pidAt(url);
  await fetch(`${url}/die`).catch(() => {});
  await vi.waitFor(async () => expect(await pidAt(url)).not.toBe(first), 5000);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("web has ended by itself and is started again in 0.05 s");
});

test("a part that ends before it answers is explained by its own error", async () => {
  const { running } = await begin('throw new Error("no such table")');
  await expect(running.ready).rejects.toThrow(/web did not start: .*no such table.*web\.log/);
});

test("a part that does not end when asked is killed with all it began", async () => {
  const stubborn = `process.on("SIGTERM", () => {}); require("node:child_process").spawn("sleep", ["60"]); ${server}`;
  const { running, url } = await begin(stubborn);
  await running.ready;
  const pid = await pidAt(url);
  await running.stop();
  expect(isAlive(pid)).toBe(false);
  expect(() => process.kill(-pid, 0)).toThrow();
});

test("what a part writes is kept in its log", async () => {
  const { running, dataDir } = await begin(`console.log("good morning"); ${server}`);
  await running.ready;
  await running.stop();
  expect(await readFile(join(dataDir, "logs/web.log"), "utf8")).toContain("good morning");
});

test("a start ends what a killed supervisor left, and nobody else", async () => {
  const { running, url, dataDir } = await begin(server);
  await running.ready;
  const orphan = await pidAt(url);
  const bystander = await begin(server);
  await bystander.running.ready;
  openJournal(join(dataDir, "other")).began("web", orphan);

  expect(await endOrphans(join(dataDir, "other"))).toEqual(["web"]);
  await vi.waitFor(() => expect(isAlive(orphan)).toBe(false));
  expect(isAlive(await pidAt(bystander.url))).toBe(true);
});
