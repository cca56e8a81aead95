import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { EngineOptions } from "../src/engine.ts";

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));

export type EngineProcess = { child: ChildProcess; kill: (signal: NodeJS.Signals) => Promise<number | null> };

/** Starts the engine's CLI as a process; resolves once it listens. */
export async function startProcess(options: EngineOptions): Promise<EngineProcess> {
  const { databaseUrl, port, apps = [], signingKey = "", eventKey = "" } = options;
  const flags = ["--port", String(port), "--patient", "--movable-clock", ...apps.flatMap((app) => ["--app", app])];
  const env = {
    ...process.env,
    DATABASE_DIRECT_URL: databaseUrl,
    INNGEST_SIGNING_KEY: signingKey,
    INNGEST_EVENT_KEY: eventKey,
  };
  const child = spawn(process.execPath, [cli, "start", ...flags], { env, stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const listens = once(child.stdout!, "data");
  const ended = await Promise.race([listens.then(() => false), exited.then(() => true)]);
  if (ended) throw new Error("The engine exited before it was listening.");
  // a test that timed out must neither leave the engine running nor be kept alive by it
  process.once("exit", () => child.kill("SIGKILL"));
  child.unref();
  (child.stdout as Socket).unref();
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return { child, kill };
}
