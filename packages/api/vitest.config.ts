import { databaseTests } from "@zea/db/testing/config";
import { defineConfig } from "vitest/config";

// What a test changes of its process it puts back, so that the modules are loaded once per worker.
export default defineConfig({
  test: {
    ...databaseTests,
    isolate: false,
    setupFiles: ["./testing/setup.ts"],
    env: { ADMIN_SECOND_FACTOR: "optional" },
  },
});
