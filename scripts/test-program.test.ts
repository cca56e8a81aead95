import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, vi } from "vitest";
import { runTestProgram } from "./test-program.ts";

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's dependencies from its pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "zea-program-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

/** A program that starts another, which ignores every polite signal, and leaves its number in `pid`; then it does `more`. */
const starter = (more: string) => `
  const { spawn } = require("node:child_process");
  const { writeFileSync } = require("node:fs");
  const stay = 'process.on("SIGINT", () => {}); process.on("SIGTERM", () => {}); process.send("here"); setInterval(() => {}, 1000)';
  const child = spawn(process.execPath, ["-e", stay], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.once("message", () => {
    writeFileSync("pid", String(child.pid));
    writeFileSync("report", JSON.stringify({ passed: 2, failed: 0 }));
    ${more}
  });`;

const run = (folder: string, script: string, change: { limitMinutes?: number; signal?: AbortSignal } = {}) =>
  runTestProgram({
    command: ["-e", script],
    cwd: folder,
    env: process.env,
    reports: [join(folder, "report")],
    tally: (report: { passed: number; failed: number }) => report,
    limitMinutes: 1,
    signal: new AbortController().signal,
    graceMs: 100,
    ...change,
  });

const isGone = async (folder: string) => {
  const pid = Number(await readFile(join(folder, "pid"), "utf8"));
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"), 10_000);
};

test("what a test program leaves running is ended with it", async ({ folder }) => {
  expect(await run(folder, starter("process.exit()"))).toEqual({ passed: 2, failed: 0 });
  await isGone(folder);
});

test("a program that does not end in its time is killed and counts as failed, whatever it has reported", async ({
  folder,
}) => {
  const limitMinutes = 0.15;
  expect(await run(folder, starter('process.on("SIGINT", () => {})'), { limitMinutes })).toEqual({
    passed: 2,
    failed: 1,
  });
  await isGone(folder);
});

test("an interrupted program that has reported nothing counts as one failure", async ({ folder }) => {
  const signal = AbortSignal.timeout(50);
  expect(await run(folder, "setInterval(() => {}, 1000)", { signal })).toEqual({ passed: 0, failed: 1 });
});
