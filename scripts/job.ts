import { spawn } from "node:child_process";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { signalGroup } from "./journal.ts";
import { lastLines, openLog } from "./log.ts";

const keptCharacters = 20_000;

export type Job = {
  name: string;
  command: string[];
  cwd: string;
  env: Environment;
  logPath: string;
  signal: AbortSignal;
};

/** Runs a program to its end, with what it says in a log, and resolves to what it printed; rejects with its last lines when it fails, and ends it when aborted. */
export async function runJob({ name, command, cwd, env, logPath, signal }: Job): Promise<string> {
  signal.throwIfAborted();
  const log = openLog(logPath);
  const [file = "", ...args] = command;
  const child = spawn(file, args, {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-keptCharacters);
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const abort = () => child.pid && signalGroup(child.pid, "SIGKILL");
  signal.addEventListener("abort", abort);
  const outcome = await new Promise<string | undefined>((done) => {
    child.once("error", (error) => done(error.message));
    child.once("close", (code, by) => done(code === 0 ? undefined : `ended by ${by ?? `exit code ${code}`}`));
  });
  signal.removeEventListener("abort", abort);
  await new Promise<void>((done) => log.end(done));
  signal.throwIfAborted();
  if (outcome === undefined) return printed;
  const said = await lastLines(logPath, 15);
  throw new Error(`${name} failed (${outcome}), ${logPath}:\n${said.map((line) => `  ${line}`).join("\n")}`);
}
