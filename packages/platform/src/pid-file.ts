import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "./process-identity.ts";

type Entry = { name: string; identity: string };
export type PidFile = ReturnType<typeof openPidFile>;

const backingServices = ["engine", "mailbox"];

/** Records the running services in `<dataDir>/run.json`, so that a start after a crash can end them. */
export function openPidFile(dataDir: string) {
  const identities = new Map<string, string>();
  const path = join(dataDir, "run.json");
  const save = () => {
    const services = [...identities].map(([name, identity]): Entry => ({ name, identity }));
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.new`, JSON.stringify({ services }, null, 2));
    renameSync(`${path}.new`, path);
  };
  return {
    add(name: string, pid: number): void {
      identities.set(name, processIdentity(pid) ?? "");
      save();
    },
    remove(name: string): void {
      identities.delete(name);
      save();
    },
  };
}

/** Ends the services that a killed supervisor left running, the sites first, and returns their names. */
export async function endOrphans(dataDir: string, graceMs = 10_000): Promise<string[]> {
  const orphans = readEntries(dataDir).filter(({ identity }) => isRunning(identity));
  const isBacking = ({ name }: Entry) => backingServices.includes(name);
  for (const wave of [orphans.filter((entry) => !isBacking(entry)), orphans.filter(isBacking)]) {
    await Promise.all(wave.map(({ identity }) => endGroup(identity, graceMs)));
  }
  return orphans.map(({ name }) => name);
}

/** Sends a signal to a process group, which may be gone already. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function endGroup(identity: string, graceMs: number): Promise<void> {
  const pid = Number.parseInt(identity, 10);
  signalGroup(pid, "SIGTERM");
  const killAt = Date.now() + graceMs;
  while (isRunning(identity)) {
    if (Date.now() > killAt) signalGroup(pid, "SIGKILL");
    await sleep(50);
  }
  signalGroup(pid, "SIGKILL");
}

function isRunning(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return pid > 1 && processIdentity(pid) === identity;
}

function readEntries(dataDir: string): Entry[] {
  try {
    const { services } = JSON.parse(readFileSync(join(dataDir, "run.json"), "utf8")) as { services: Entry[] };
    return services;
  } catch {
    return [];
  }
}
