import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { tryLock } from "../packages/db/src/lock.ts";
import { SetupError } from "../packages/environment/src/setup-error.ts";
import { requireDatabase } from "./database.ts";
import { readChoice } from "./demo.ts";
import { dataDirOf, readDatabase, readSettings } from "./settings.ts";
import { type Stack, startStack } from "./stack.ts";
import { summary } from "./summary.ts";

const root = resolve(import.meta.dirname, "..");
const sameKeyMs = 500; // one Ctrl+C reaches us from the terminal and again through our parents
const noticeMs = 2500; // a run whose terminal is gone has noticed it by then
const say = (line: string) => console.log(line);

/** One installation runs once: waits for a run that is ending, refuses beside one that is not. */
async function takeInstallation(dataDir: string): Promise<() => Promise<void>> {
  const refuseAt = Date.now() + noticeMs;
  for (let waited = false; ; ) {
    const lock = await tryLock(join(dataDir, "lock"));
    if ("release" in lock) return lock.release;
    const ending = await readFile(join(dataDir, "ending"), "utf8").catch(() => "");
    const isEnding = ending === String(lock.holder);
    if (!isEnding && Date.now() > refuseAt) {
      throw new SetupError(
        `The platform already runs on ${dataDir} (process ${lock.holder}): stop that one, or set ZEA_DATA to another folder.`,
      );
    }
    if (!waited && isEnding) say("An earlier run is just ending: waiting for it …");
    waited ||= isEnding;
    await sleep(200);
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { dev: { type: "boolean", default: false } },
  });
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const dataDir = dataDirOf(process.env);
  const given = readDatabase(process.env);
  if (given) await requireDatabase(given);
  const settings = readSettings(process.env, await readChoice(dataDir));
  const release = await takeInstallation(dataDir);
  const ending = join(dataDir, "ending");
  const asked = listenForEnd();
  let stack: Stack | undefined;
  try {
    const { signal, onHurry } = asked;
    stack = await startStack(settings, { dev: values.dev, signal, say, onHurry });
    say(await summary(settings));
    if (!signal.aborted) await new Promise((done) => signal.addEventListener("abort", done));
    return 0;
  } catch (error) {
    if (asked.signal.aborted) return 0;
    throw error;
  } finally {
    await writeFile(ending, String(process.pid));
    if (stack) {
      say("Ending: the sites first, then the engine, then the database …");
      await stack.stop();
      say("Ended.");
    }
    await rm(ending, { force: true });
    await release();
  }
}

/** The first signal, or the end of our parent, asks for an orderly end; a second one hurries it. */
function listenForEnd() {
  const controller = new AbortController();
  let hurry = () => {};
  let firstAt = 0;
  const ask = () => {
    if (firstAt === 0) {
      firstAt = Date.now();
      controller.abort();
    } else if (Date.now() - firstAt > sameKeyMs) {
      hurry();
      process.exit(130);
    }
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, ask);
  if (process.channel) process.once("disconnect", () => firstAt === 0 && ask());
  return {
    signal: controller.signal,
    onHurry: (act: () => void) => {
      hurry = act;
    },
  };
}

for (const output of [process.stdout, process.stderr]) output.on("error", () => {}); // a closed terminal must not keep us from ending well
process.exit(
  await main().catch((error: Error) => {
    console.error(error instanceof SetupError ? error.message : `The platform could not be started: ${error.message}`);
    return 1;
  }),
);
