import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["./testing/setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? "silent", INNGEST_ENABLE_UNAUTHED_SYNC: "0" },
  },
});
