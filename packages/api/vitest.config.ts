import { databaseTests } from "@zea/db/testing/config";
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { ...databaseTests, env: { ADMIN_SECOND_FACTOR: "optional" } } });
