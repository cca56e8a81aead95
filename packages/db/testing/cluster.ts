import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
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

/** TCP ports of 127.0.0.1 that nobody listens on right now, below those that the system hands to outgoing connections. */
export async function freePorts(count: number): Promise<number[]> {
  const held: Server[] = [];
  while (held.length < count) {
    const server = createServer();
    const port = randomInt(20_000, 32_000);
    const isFree = await new Promise((done) => {
      server.once("error", () => done(false));
      server.listen({ host: "127.0.0.1", port, exclusive: true }, () => done(true));
    });
    if (isFree) held.push(server);
  }
  const ports = held.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(held.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** One such port. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}

/** Ends the server that a killed run has left on `dir`, at once and without saving anything. */
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
