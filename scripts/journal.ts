import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "../packages/db/src/process.ts";

type Entry = { name: string; identity: string };

/** Notes which processes are ours in `<dataDir>/run.json`, so that a start after a crash can end them. */
export function openJournal(dataDir: string) {
  const entries = new Map<string, string>();
  const path = join(dataDir, "run.json");
  const save = () => {
    const parts = [...entries].map(([name, identity]): Entry => ({ name, identity }));
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(`${path}.new`, JSON.stringify({ parts }, null, 2));
    renameSync(`${path}.new`, path);
  };
  return {
    /** `pid` runs as `name` from now on. */
    began(name: string, pid: number): void {
      entries.set(name, processIdentity(pid) ?? "");
      save();
    },
    /** `name` runs no more. */
    ended(name: string): void {
      entries.delete(name);
      save();
    },
  };
}

/** Ends what a killed supervisor left running, in the order in which it would have, and answers with the names. */
export async function endOrphans(dataDir: string, graceMs = 10_000): Promise<string[]> {
  const orphans = readEntries(dataDir).filter(({ identity }) => isSame(identity));
  const last = (name: string) => name === "engine" || name === "mailbox";
  for (const wave of [orphans.filter(({ name }) => !last(name)), orphans.filter(({ name }) => last(name))]) {
    await Promise.all(wave.map(({ identity }) => endGroup(identity, graceMs)));
  }
  return orphans.map(({ name }) => name);
}

/** Sends a signal to a whole process group; one that is gone is no error. */
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
  const hurryAt = Date.now() + graceMs;
  while (isSame(identity)) {
    if (Date.now() > hurryAt) signalGroup(pid, "SIGKILL");
    await sleep(50);
  }
  signalGroup(pid, "SIGKILL");
}

function isSame(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return pid > 1 && processIdentity(pid) === identity;
}

function readEntries(dataDir: string): Entry[] {
  try {
    const { parts } = JSON.parse(readFileSync(join(dataDir, "run.json"), "utf8")) as { parts: Entry[] };
    return parts;
  } catch {
    return [];
  }
}
