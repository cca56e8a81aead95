import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { tryLock, withLock } from "../src/lock.ts";
import { isAlive } from "../src/process.ts";
import { randomSecret } from "../src/secrets.ts";
import { startDatabase } from "../src/server.ts";

const clusters = resolve(import.meta.dirname, "../../../.test/clusters");

/** A PostgreSQL for one test run, on a free port, in a folder that `stop` deletes; what a killed run left behind is cleared away first. */
export async function startTestCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const home = join(clusters, `${process.pid}-${randomSecret(4)}`);
  await withLock(`${clusters}.lock`, async () => {
    await sweep();
    await tryLock(join(home, "lock"));
  });
  const options = { dir: join(home, "postgres"), password: randomSecret(8), throwaway: true };
  const server = await startDatabase({ ...options, port: await freePort() });
  const stop = async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** A TCP port of 127.0.0.1 that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

async function sweep(): Promise<void> {
  await mkdir(clusters, { recursive: true });
  for (const name of await readdir(clusters)) {
    const home = join(clusters, name);
    if ("holder" in (await tryLock(join(home, "lock")))) continue;
    const pid = Number.parseInt(await readFile(join(home, "postgres/postmaster.pid"), "utf8").catch(() => ""), 10);
    if (pid > 0 && isAlive(pid)) process.kill(pid, "SIGQUIT");
    await rm(home, { recursive: true, force: true, maxRetries: 10 });
  }
}
