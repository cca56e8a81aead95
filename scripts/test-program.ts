import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { signalGroup } from "../packages/platform/src/pid-file.ts";
import { sum, type Tally } from "./tally.ts";

export type TestProgram<Report> = {
  /** The arguments of Node. */
  command: string[];
  cwd: string;
  env: Environment;
  /** The JSON reports that the program writes; a missing one counts as a failure. */
  reports: string[];
  tally: (report: Report) => Tally;
  /** The program is ended after this time, and counts as failed. */
  limitMinutes: number;
  signal: AbortSignal;
  graceMs?: number;
};

/** Runs a test program in a process group of its own. When this resolves, no process that it started is left. */
export async function runTestProgram<Report>(program: TestProgram<Report>): Promise<Tally> {
  const { command, cwd, env, reports, tally, limitMinutes, signal, graceMs = 20_000 } = program;
  signal.throwIfAborted();
  await Promise.all(reports.map((report) => rm(report, { force: true })));
  const child = spawn(process.execPath, command, { cwd, env, detached: true, stdio: ["ignore", "inherit", "inherit"] });
  const send = (name: NodeJS.Signals) => child.pid && signalGroup(child.pid, name);
  let kill: NodeJS.Timeout | undefined;
  const end = () => {
    send("SIGINT");
    kill ??= setTimeout(() => send("SIGKILL"), graceMs);
  };
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    console.error(`Ended after ${limitMinutes} minutes, the time limit.`);
    end();
  }, limitMinutes * 60_000);
  signal.addEventListener("abort", end);
  await new Promise((done) => child.once("error", done).once("exit", done));
  signal.removeEventListener("abort", end);
  clearTimeout(limit);
  clearTimeout(kill);
  send("SIGKILL");
  const tallies = reports.map(async (report) => {
    const text = await readFile(report, "utf8").catch(() => undefined);
    return text === undefined ? { passed: 0, failed: 1 } : tally(JSON.parse(text));
  });
  const { passed, failed } = sum(await Promise.all(tallies));
  return { passed, failed: isLate ? Math.max(failed, 1) : failed };
}
