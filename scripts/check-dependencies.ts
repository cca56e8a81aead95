import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "..");
const run = promisify(execFile);
const limitMs = 60_000;

type Advisory = {
  module_name: string;
  severity: "info" | "low" | "moderate" | "high" | "critical";
  title: string;
  url: string;
  patched_versions?: string;
};
/** What `pnpm audit --json` prints: the advisories, or why it could not ask. */
type Audit = { advisories?: Record<string, Advisory>; error?: { message: string } };

/** `note` lists lesser vulnerabilities, or says why nothing could be asked. */
export type DependencyReport = { complaints: string; note: string };

/**
 * Asks the registry for known vulnerabilities of the dependencies, those of development aside. High and critical ones
 * are complaints, lesser ones a note; so is a registry out of reach or without such a list.
 */
export async function checkDependencies(env: NodeJS.ProcessEnv = process.env): Promise<DependencyReport> {
  const pnpm = resolve(root, "node_modules/pnpm/bin/pnpm.cjs");
  const command = [pnpm, "audit", "--prod", "--json"];
  const output = await run(process.execPath, command, { cwd: root, env, timeout: limitMs }).then(
    ({ stdout }) => stdout,
    // pnpm ends with 1 when it found something, and when it could not ask
    ({ stdout }: { stdout?: string }) => stdout ?? "",
  );
  const { advisories, error } = parse(output);
  if (!advisories) {
    return { complaints: "", note: `could not be checked: ${error?.message ?? "the registry did not answer"}` };
  }
  const found = Object.values(advisories);
  const isSevere = ({ severity }: Advisory) => severity === "high" || severity === "critical";
  return { complaints: list(found.filter(isSevere)), note: list(found.filter((one) => !isSevere(one))) };
}

function list(advisories: Advisory[]): string {
  const line = ({ module_name, severity, title, url, patched_versions: fixed }: Advisory) =>
    `${severity}: ${module_name}, ${title} (${url})${fixed ? `; fixed in ${fixed}` : ""}`;
  return advisories.map(line).join("\n");
}

function parse(output: string): Audit {
  try {
    return JSON.parse(output) as Audit;
  } catch {
    return {};
  }
}
