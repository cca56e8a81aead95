import { runOnProjectNode } from "./bootstrap.mjs";

process.exitCode = await runOnProjectNode("packages/platform/src/supervisor.ts", process.argv.slice(2));
