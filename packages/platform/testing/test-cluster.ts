import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tryLock, withLock } from "../src/lock-file.ts";
import { startPostgres } from "../src/postgres-server.ts";
import { isAlive } from "../src/process-identity.ts";
import { repository } from "../src/repository.ts";
import { randomSecret } from "../src/secrets.ts";
import { freePort } from "./free-ports.ts";

const clusters = join(repository, ".test/clusters");

/** A PostgreSQL for one test run, in a folder that `stop` deletes. Removes first what killed runs left behind. */
export async function startTestCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const home = join(clusters, `${process.pid}-${randomSecret(4)}`);
  await withLock(`${clusters}.lock`, async () => {
    await sweep();
    await tryLock(join(home, "lock"));
  });
  const server = await startPostgres({
    dir: join(home, "postgres"),
    port: await freePort(),
    password: randomSecret(8),
    throwaway: true,
  });
  const stop = async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** Ends the server that a killed run left on `dir`, at once and without saving anything. */
export async function killServer(dir: string): Promise<void> {
  const pid = Number.parseInt(await readFile(join(dir, "postmaster.pid"), "utf8").catch(() => ""), 10);
  if (!(pid > 1) || !isAlive(pid)) return;
  const { stdout } = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  if (!stdout?.includes(dir)) return;
  process.kill(pid, "SIGQUIT");
  while (isAlive(pid)) await sleep(20);
}

async function sweep(): Promise<void> {
  await mkdir(clusters, { recursive: true });
  for (const name of await readdir(clusters)) {
    const home = join(clusters, name);
    if ("holder" in (await tryLock(join(home, "lock")))) continue;
    await killServer(join(home, "postgres"));
    await rm(home, { recursive: true, force: true, maxRetries: 10 });
  }
}
