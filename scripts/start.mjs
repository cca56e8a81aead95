import { onOwnNode } from "./bootstrap.mjs";

process.exitCode = await onOwnNode("supervisor.ts", process.argv.slice(2));
