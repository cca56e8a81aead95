import { spawn } from "node:child_process";
import type { WriteStream } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { type openJournal, signalGroup } from "./journal.ts";
import { errorWatch, lastWords, openLog, sizeOf } from "./log.ts";

/** One process of the platform, as data. */
export type Part = {
  name: string;
  command: string[];
  cwd: string;
  env: Environment;
  /** Answers 200 once the part is ready. */
  health: string;
};

export type RunningPart = {
  /** Resolves once the part answers; rejects with a sentence when it ends before. */
  ready: Promise<void>;
  /** Asks the part to end and waits for it; one that doesn't within the grace is killed. */
  stop: () => Promise<void>;
  /** Ends the part at once. */
  kill: () => void;
};

export type PartContext = {
  logDir: string;
  journal: ReturnType<typeof openJournal>;
  say: (line: string) => void;
  timing?: Partial<typeof defaultTiming>;
};

const defaultTiming = {
  graceMs: 15_000,
  readyMs: 180_000,
  firstRestartMs: 1000,
  lastRestartMs: 30_000,
  steadyMs: 60_000,
};

/** Starts a part in a process group of its own; from the moment it is ready, one that ends by itself is started again, after 1 s at first and 30 s at most. */
export function startPart(part: Part, { logDir, journal, say, timing }: PartContext): RunningPart {
  const { graceMs, readyMs, firstRestartMs, lastRestartMs, steadyMs } = {
    ...defaultTiming,
    ...timing,
  };
  const logPath = join(logDir, `${part.name}.log`);
  const log = openLog(logPath);
  const from = sizeOf(logPath);
  const watch = errorWatch((line) => say(`${part.name}: ${line} (${logPath})`));
  let current: Process | undefined;
  let stopping = false;
  let isReady = false;
  let restartMs = firstRestartMs;
  let restart: NodeJS.Timeout | undefined;

  const launch = () => {
    const begun = Date.now();
    const process = spawnPart(part, log, (chunk) => isReady && watch(chunk));
    current = process;
    if (process.pid) journal.began(part.name, process.pid);
    void process.ended.then(() => {
      current = undefined;
      if (stopping) return;
      log.write("ended by itself\n");
      if (!isReady) return;
      journal.ended(part.name);
      if (Date.now() - begun > steadyMs) restartMs = firstRestartMs;
      say(`${part.name} has ended by itself and is started again in ${restartMs / 1000} s (${logPath})`);
      restart = setTimeout(launch, restartMs);
      restartMs = Math.min(restartMs * 2, lastRestartMs);
    });
  };
  launch();

  const awaitReady = async () => {
    const giveUpAt = Date.now() + readyMs;
    while (!(await isHealthy(part.health))) {
      if (stopping) throw new Error(`${part.name} was stopped.`);
      if (!current) throw new Error(`${part.name} did not start: ${await lastWords(logPath, from)}`);
      if (Date.now() > giveUpAt) throw new Error(`${part.name} does not answer at ${part.health} (${logPath}).`);
      await Promise.race([sleep(150), current.ended]);
    }
    isReady = true;
    if (!current) throw new Error(`${part.name} did not start: ${await lastWords(logPath, from)}`);
  };
  const ready = awaitReady();
  ready.catch(() => {}); // whoever awaits it hears of it

  const stop = async () => {
    stopping = true;
    clearTimeout(restart);
    if (current?.pid) {
      const { pid, ended } = current;
      signalGroup(pid, "SIGTERM");
      const late = setTimeout(() => signalGroup(pid, "SIGKILL"), graceMs);
      await ended;
      clearTimeout(late);
    }
    journal.ended(part.name);
    await new Promise<void>((done) => log.end(done));
  };
  const kill = () => {
    stopping = true;
    clearTimeout(restart);
    if (current?.pid) signalGroup(current.pid, "SIGKILL");
  };
  return { ready, stop, kill };
}

type Process = { pid: number | undefined; ended: Promise<void> };

function spawnPart({ command, cwd, env }: Part, log: WriteStream, onOutput: (chunk: Buffer) => void): Process {
  const [file = "", ...args] = command;
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  for (const output of [child.stdout, child.stderr]) {
    output.on("data", (chunk: Buffer) => {
      log.write(chunk);
      onOutput(chunk);
    });
  }
  const ended = new Promise<void>((done) => {
    child.once("error", (error) => log.write(`${error.message}\n`, () => done()));
    child.once("exit", () => child.pid && signalGroup(child.pid, "SIGKILL")); // what it may have left behind
    child.once("close", () => done());
  });
  return { pid: child.pid, ended };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(10_000),
      redirect: "manual",
    });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
