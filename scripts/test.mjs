import { runOnOwnNode } from "./bootstrap.mjs";

process.exitCode = await runOnOwnNode("scripts/test.ts", process.argv.slice(2), "0 passed, 1 failed");
