import { onOwnNode } from "./bootstrap.mjs";

process.exitCode = await onOwnNode("packages/platform/src/supervisor.ts", process.argv.slice(2));
