import { onOwnNode } from "./bootstrap.mjs";

process.exitCode = await onOwnNode("test.ts", process.argv.slice(2));
