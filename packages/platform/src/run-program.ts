import { spawn } from "node:child_process";
import type { Environment } from "@zea/environment/read-environment";
import { lastLines, openLog } from "./log-file.ts";
import { signalGroup } from "./pid-file.ts";

const keptCharacters = 20_000;
const shownLines = 15;

export type Program = {
  /** How the program is called in an error message. */
  name: string;
  command: string[];
  cwd: string;
  env: Environment;
  logPath: string;
  /** Kills the program when it aborts. */
  signal: AbortSignal;
};

/** Runs a program to its end, logs its output, and resolves to what it wrote to standard output. Rejects with its last lines when it fails. */
export async function runProgram({ name, command, cwd, env, logPath, signal }: Program): Promise<string> {
  signal.throwIfAborted();
  const log = openLog(logPath);
  const [file = "", ...args] = command;
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-keptCharacters);
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const abort = () => child.pid && signalGroup(child.pid, "SIGKILL");
  signal.addEventListener("abort", abort);
  const problem = await new Promise<string | undefined>((done) => {
    child.once("error", (error) => done(error.message));
    child.once("close", (code, killer) => done(code === 0 ? undefined : (killer ?? `exit code ${code}`)));
  });
  signal.removeEventListener("abort", abort);
  await new Promise<void>((done) => log.end(done));
  signal.throwIfAborted();
  if (problem === undefined) return output;
  const lines = (await lastLines(logPath, shownLines)).map((line) => `  ${line}`);
  throw new Error(`${name} failed (${problem}), ${logPath}:\n${lines.join("\n")}`);
}
