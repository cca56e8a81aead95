import { spawnSync } from "node:child_process";
import { repository } from "./repository.ts";

/** Generates the Prisma client when its schema has changed. */
export function generateClient(): void {
  const command = ["packages/db/src/generate.ts"];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: repository, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}
