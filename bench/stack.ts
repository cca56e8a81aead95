import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readSettings } from "@zea/platform/settings";
import { type Stack, startStack } from "@zea/platform/stack";
import { freePort } from "@zea/platform/testing/free-ports";

const dataDir = resolve(import.meta.dirname, "../.test/bench");

/** Starts the platform as a club runs it (production build, no demo data, a real clock that cannot be moved), on free ports and with an empty database. */
export async function startClub(): Promise<Stack> {
  await rm(dataDir, { recursive: true, force: true });
  const ports = ["WEB_PORT", "ADMIN_PORT", "ENGINE_PORT", "MAILBOX_PORT", "DATABASE_PORT"];
  const entries = await Promise.all(ports.map(async (name) => [name, String(await freePort())] as const));
  const club = { ZEA_DATA: dataDir, ZEA_DEMO: "0", MAIL: "local", ZEA_BUILD_DIR: ".next-test" };
  const settings = readSettings({ ...Object.fromEntries(entries), ...club });
  return startStack(settings, { dev: false, signal: new AbortController().signal, report: console.log });
}

/** The id of the process that serves the athletes' site. */
export async function webPid(): Promise<string> {
  const { services } = JSON.parse(await readFile(join(dataDir, "run.json"), "utf8")) as {
    services: { name: string; identity: string }[];
  };
  return services.find(({ name }) => name === "web")?.identity.split(" ")[0] ?? "";
}
