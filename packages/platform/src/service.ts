import { spawn } from "node:child_process";
import type { WriteStream } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Environment } from "@zea/environment/read-environment";
import { fileSize, lastError, openLog, watchErrors } from "./log-file.ts";
import { type PidFile, signalGroup } from "./pid-file.ts";

/** One process of the platform. */
export type Service = {
  name: string;
  command: string[];
  cwd: string;
  env: Environment;
  /** The address that answers 200 once the service is ready. */
  healthUrl: string;
};

export type RunningService = {
  /** Resolves once the service is healthy; rejects when it ends before. */
  ready: Promise<void>;
  /** Sends SIGTERM and waits for the end; kills the service after a grace period. */
  stop: () => Promise<void>;
  kill: () => void;
};

export type ServiceContext = {
  logDir: string;
  pidFile: PidFile;
  report: (line: string) => void;
  timing?: Partial<typeof defaultTiming>;
};

const defaultTiming = {
  graceMs: 15_000,
  readyMs: 180_000,
  firstRestartMs: 1000,
  lastRestartMs: 30_000,
  steadyMs: 60_000,
};

/** Starts a service in a process group of its own. Once it has been ready, it is restarted whenever it ends by itself, after 1 s at first and at most 30 s. */
export function startService(service: Service, context: ServiceContext): RunningService {
  const { logDir, pidFile, report } = context;
  const { graceMs, readyMs, firstRestartMs, lastRestartMs, steadyMs } = { ...defaultTiming, ...context.timing };
  const { name, healthUrl } = service;
  const logPath = join(logDir, `${name}.log`);
  const log = openLog(logPath);
  const logStart = fileSize(logPath);
  const watch = watchErrors((line) => report(`${name}: ${line} (${logPath})`));
  let current: Process | undefined;
  let isStopping = false;
  let isReady = false;
  let restartMs = firstRestartMs;
  let restart: NodeJS.Timeout | undefined;

  const launch = () => {
    const startedAt = Date.now();
    const process = spawnService(service, log, (chunk) => isReady && watch(chunk));
    current = process;
    if (process.pid) pidFile.add(name, process.pid);
    void process.ended.then(() => {
      current = undefined;
      if (isStopping) return;
      log.write("ended unexpectedly\n");
      if (!isReady) return;
      pidFile.remove(name);
      if (Date.now() - startedAt > steadyMs) restartMs = firstRestartMs;
      report(`${name} ended unexpectedly and restarts in ${restartMs / 1000} s (${logPath})`);
      restart = setTimeout(launch, restartMs);
      restartMs = Math.min(restartMs * 2, lastRestartMs);
    });
  };
  launch();

  const awaitReady = async () => {
    const giveUpAt = Date.now() + readyMs;
    while (!(await isHealthy(healthUrl))) {
      if (isStopping) throw new Error(`${name} was stopped.`);
      if (!current) break;
      if (Date.now() > giveUpAt) throw new Error(`${name} does not answer at ${healthUrl} (${logPath}).`);
      await Promise.race([sleep(150), current.ended]);
    }
    isReady = true;
    if (!current) throw new Error(`${name} did not start: ${await lastError(logPath, logStart)}`);
  };
  const ready = awaitReady();
  ready.catch(() => {}); // the caller handles it

  const stop = async () => {
    isStopping = true;
    clearTimeout(restart);
    if (current?.pid) {
      const { pid, ended } = current;
      signalGroup(pid, "SIGTERM");
      const killer = setTimeout(() => signalGroup(pid, "SIGKILL"), graceMs);
      await ended;
      clearTimeout(killer);
    }
    pidFile.remove(name);
    await new Promise<void>((done) => log.end(done));
  };
  const kill = () => {
    isStopping = true;
    clearTimeout(restart);
    if (current?.pid) signalGroup(current.pid, "SIGKILL");
  };
  return { ready, stop, kill };
}

type Process = { pid: number | undefined; ended: Promise<void> };

function spawnService({ command, cwd, env }: Service, log: WriteStream, onOutput: (chunk: Buffer) => void): Process {
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
    child.once("exit", () => child.pid && signalGroup(child.pid, "SIGKILL")); // ends what it left behind
    child.once("close", () => done());
  });
  return { pid: child.pid, ended };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: "manual" });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
