import { createRequire } from "node:module";
import { delimiter, dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** The arguments with which Node runs turbo's tasks. A task whose inputs haven't changed since it last passed is taken from the cache. */
export function turboCommand(tasks: string[], options: string[] = []): string[] {
  const turbo = join(dirname(createRequire(join(root, "package.json")).resolve("turbo/package.json")), "bin/turbo");
  return [turbo, "run", ...tasks, ...options];
}

/** What turbo needs on top of `env`: the project's own package manager on the path, and no telemetry. */
export function turboEnvironment<Env extends Record<string, string | undefined>>(env: Env) {
  const path = [join(root, "node_modules/.bin"), env.PATH].join(delimiter);
  return { ...env, PATH: path, TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1" };
}
