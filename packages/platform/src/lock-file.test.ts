import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tryLock, withLock } from "./lock-file.ts";
import { processIdentity } from "./process-identity.ts";
import { loadSecrets, randomSecret } from "./secrets.ts";

const folder = () => mkdtemp(join(tmpdir(), "zea-lock-"));

test("a lock has one holder, and the others learn its process id", async () => {
  const path = join(await folder(), "lock");
  const first = await tryLock(path);
  expect(await tryLock(path)).toEqual({ holder: process.pid });
  if ("release" in first) await first.release();
  expect(await tryLock(path)).toHaveProperty("release");
});

test("the lock of a killed process is free, even when another process has its id", async () => {
  const path = join(await folder(), "lock");
  const dead = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const identity = processIdentity(dead.pid!);
  dead.kill("SIGKILL");
  await once(dead, "exit");
  for (const left of [identity, `${process.pid} of another time`, ""]) {
    await writeFile(path, left ?? "");
    const lock = await tryLock(path);
    expect(lock).toHaveProperty("release");
    if ("release" in lock) await lock.release();
  }
});

test("work under one lock never overlaps", async () => {
  const path = join(await folder(), "lock");
  let inside = 0;
  let most = 0;
  const work = () =>
    withLock(path, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await stat(path);
      inside -= 1;
    });
  await Promise.all(Array.from({ length: 20 }, work));
  expect(most).toBe(1);
});

test("secrets are generated once, kept, and readable by their owner only", async () => {
  const dir = join(await folder(), "data");
  const make = { ONE: () => randomSecret(), TWO: () => randomSecret() };
  const all = await Promise.all(Array.from({ length: 5 }, () => loadSecrets(dir, make)));
  const again = await loadSecrets(dir, { ...make, THREE: () => "three" });
  expect(new Set(all.map((secrets) => JSON.stringify(secrets))).size).toBe(1);
  expect(again).toEqual({ ...all[0], THREE: "three" });
  expect((await stat(join(dir, "secrets"))).mode & 0o777).toBe(0o600);
  expect(await readdir(dir)).toEqual(["secrets"]);
});
