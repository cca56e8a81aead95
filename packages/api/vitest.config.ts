import { databaseTests } from "@zea/db/testing/config";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { ...databaseTests, setupFiles: ["./testing/setup.ts"], env: { ADMIN_SECOND_FACTOR: "optional" } },
});
