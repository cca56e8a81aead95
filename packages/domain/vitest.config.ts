import { databaseTests } from "@zea/db/testing/config";
import { defineConfig } from "vitest/config";

// No test here changes what its process shares, so that the modules are loaded once per worker.
export default defineConfig({ test: { ...databaseTests, isolate: false } });
