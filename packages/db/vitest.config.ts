import { defineConfig } from "vitest/config";
import { databaseTests } from "./testing/config.ts";

export default defineConfig({ test: databaseTests });
