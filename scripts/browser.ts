import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join, resolve } from "node:path";
import { SetupError } from "../packages/environment/src/setup-error.ts";

const root = resolve(import.meta.dirname, "..");
const names = "chromium chromium-browser google-chrome google-chrome-stable chrome msedge microsoft-edge".split(" ");
const macApps = ["Chromium", "Google Chrome", "Microsoft Edge"];
const downloadMs = 60_000;

/** The path of a Chromium that runs: CHROMIUM_PATH, one of this machine, Playwright's own, or one that is installed now; refuses when there is none. */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new SetupError(`CHROMIUM_PATH is ${given}, which is not a browser that runs.`);
  }
  const playwright = await playwrightPath();
  const found = [...installed(), playwright].find(runs) ?? installDebian() ?? download(playwright);
  if (found) return found;
  throw new SetupError(
    "No browser for the journeys: install Chromium or Google Chrome, or set CHROMIUM_PATH to the program of one.",
  );
}

function installed(): string[] {
  const places = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => places.map((place) => join(place, name)));
  const onMac = macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  return [...onPath, ...onMac];
}

function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}

async function playwrightPath(): Promise<string> {
  const from = createRequire(join(root, "e2e/package.json"));
  const { chromium } = from("@playwright/test") as { chromium: { executablePath: () => string } };
  return chromium.executablePath();
}

function installDebian(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0)
    return undefined;
  console.log("No browser found: installing Debian's chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { status } = spawnSync("apt-get", ["-qq", ...args], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 300_000,
    });
    if (status !== 0) return undefined;
  }
  return installed().find(runs);
}

function download(path: string): string | undefined {
  console.log("No browser found: downloading Playwright's …");
  const from = createRequire(join(root, "e2e/package.json"));
  const cli = join(dirname(from.resolve("@playwright/test/package.json")), "cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit", timeout: downloadMs });
  return runs(path) ? path : undefined;
}
