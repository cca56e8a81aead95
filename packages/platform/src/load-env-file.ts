import { existsSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository.ts";

/** Adds the variables in `.env` to the environment, where they aren't set. */
export function loadEnvFile(): void {
  const path = join(repository, ".env");
  if (existsSync(path)) process.loadEnvFile(path);
}
