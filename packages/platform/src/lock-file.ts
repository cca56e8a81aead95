import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "./process-identity.ts";

/** Acquires the lock file `path` for this process, or returns the id of the live process that holds it. The lock of a dead process is free. */
export async function tryLock(path: string): Promise<{ release: () => Promise<void> } | { holder: number }> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const own = `${path}.${process.pid}.${crypto.randomUUID()}`;
  await writeFile(own, processIdentity(process.pid) ?? "", { mode: 0o600 });
  try {
    for (;;) {
      if (await place(own, path)) return { release: () => rm(path, { force: true }) };
      const found = await readFile(path, "utf8").catch(() => undefined);
      if (found === undefined) continue;
      const holder = Number.parseInt(found, 10);
      if (processIdentity(holder) === found) return { holder };
      await discard(path, found);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** Runs `work` while holding the lock file, waiting for it if necessary. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const lock = await tryLock(path);
    if ("release" in lock) return work().finally(lock.release);
    await sleep(50);
  }
}

async function place(own: string, path: string): Promise<boolean> {
  return link(own, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
}

/** Removes a dead process's lock. If another process has acquired the lock meanwhile, its file is put back. */
async function discard(path: string, expected: string): Promise<void> {
  const aside = `${path}.stale.${crypto.randomUUID()}`;
  await rename(path, aside).catch(() => {});
  const moved = await readFile(aside, "utf8").catch(() => expected);
  if (moved !== expected) await place(aside, path);
  await rm(aside, { force: true });
}
