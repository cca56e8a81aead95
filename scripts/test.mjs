import { runOnProjectNode } from "./bootstrap.mjs";

process.exitCode = await runOnProjectNode("scripts/test.ts", process.argv.slice(2), "0 passed, 1 failed");
