import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { signalGroup } from "../packages/platform/src/pid-file.ts";
import type { Tally } from "./tally.ts";

export type TestProgram<Report> = {
  /** What Node runs, with its arguments. */
  command: string[];
  cwd: string;
  env: Environment;
  /** Where the program leaves its JSON report. */
  report: string;
  tally: (report: Report) => Tally;
  /** After this long it is ended, and counts as failed. */
  limitMinutes: number;
  signal: AbortSignal;
  graceMs?: number;
};

/** Runs a test program in a process group of its own and answers its tally; when this resolves, nothing that it has started is left. */
export async function runTestProgram<Report>(program: TestProgram<Report>): Promise<Tally> {
  const { command, cwd, env, report, tally, limitMinutes, signal, graceMs = 20_000 } = program;
  signal.throwIfAborted();
  await rm(report, { force: true });
  const child = spawn(process.execPath, command, { cwd, env, detached: true, stdio: ["ignore", "inherit", "inherit"] });
  const send = (name: NodeJS.Signals) => child.pid && signalGroup(child.pid, name);
  let hurry: NodeJS.Timeout | undefined;
  const end = () => {
    send("SIGINT");
    hurry ??= setTimeout(() => send("SIGKILL"), graceMs);
  };
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    console.error(`It did not end within ${limitMinutes} minutes.`);
    end();
  }, limitMinutes * 60_000);
  signal.addEventListener("abort", end);
  await new Promise((done) => child.once("error", done).once("exit", done));
  signal.removeEventListener("abort", end);
  clearTimeout(limit);
  clearTimeout(hurry);
  send("SIGKILL");
  const text = await readFile(report, "utf8").catch(() => undefined);
  const { passed, failed } = text === undefined ? { passed: 0, failed: 1 } : tally(JSON.parse(text));
  return { passed, failed: isLate ? Math.max(failed, 1) : failed };
}
