import { onOwnNode } from "./bootstrap.mjs";

process.exitCode = await onOwnNode("scripts/test.ts", process.argv.slice(2), "0 passed, 1 failed");
