import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../testing/free-ports.ts";
import { ensureDatabase, startPostgres } from "./postgres-server.ts";
import { isAlive } from "./process-identity.ts";

async function newOptions() {
  const home = await mkdtemp(join(tmpdir(), "zea-server-"));
  await chmod(home, 0o700);
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  return { dir: join(home, "postgres"), port: await freePort(), password: "a/b@c", throwaway: true };
}

test("the server of a killed parent is adopted, with its data", async () => {
  const options = await newOptions();
  const program = `
    const { startPostgres, ensureDatabase } = await import(${JSON.stringify(join(import.meta.dirname, "postgres-server.ts"))});
    const server = await startPostgres(${JSON.stringify(options)});
    await ensureDatabase(server.url, "kept");
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [pid] = (await once(parent.stdout, "data")).map(Number);
  parent.kill("SIGKILL");
  await once(parent, "exit");

  const server = await startPostgres(options);
  expect(server).toMatchObject({ adopted: true, pid });
  await ensureDatabase(server.url, "kept");
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
});

test("a database whose server was killed starts again", async () => {
  const options = await newOptions();
  const before = await startPostgres(options);
  await ensureDatabase(before.url, "kept");
  process.kill(before.pid, "SIGKILL");
  const after = await startPostgres(options);
  expect(after.adopted).toBe(false);
  await after.stop();
});

test("an interrupted first start leaves no half-created cluster", async () => {
  const options = await newOptions();
  await mkdir(`${options.dir}.new/base`, { recursive: true });
  const server = await startPostgres(options);
  await server.stop();
  await expect(stat(`${options.dir}.new`)).rejects.toThrow("ENOENT");
  await expect(stat(`${options.dir}.password`)).rejects.toThrow("ENOENT");
});

test("a port in use is explained in one sentence", async () => {
  const options = await newOptions();
  const other = createServer().listen(options.port, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  await expect(startPostgres(options)).rejects.toThrow(`Port ${options.port} on 127.0.0.1 is in use`);
});

test("another installation's database is not taken over", async () => {
  const options = await newOptions();
  const server = await startPostgres(options);
  onTestFinished(server.stop);
  const stranger = { ...options, password: "another", port: await freePort() };
  await expect(startPostgres(stranger)).rejects.toThrow("rejects the password of this installation");
});
