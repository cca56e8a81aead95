import { runOnOwnNode } from "./bootstrap.mjs";

process.exitCode = await runOnOwnNode("packages/platform/src/supervisor.ts", process.argv.slice(2));
