import { fileURLToPath } from "node:url";
import type { ViteUserConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";
import { repetitionTimeout } from "./repetitions.ts";

/** The vitest settings of packages whose tests use the database. */
export const databaseTests: ViteUserConfig["test"] = {
  globalSetup: [fileURLToPath(new URL("./setup.ts", import.meta.url))],
  pool: "forks",
  maxWorkers: 2,
  testTimeout: repetitionTimeout(60_000),
  hookTimeout: 60_000,
  sequence: { sequencer: LongestFirst },
};
