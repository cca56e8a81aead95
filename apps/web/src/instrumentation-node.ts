import { startRelay } from "@zea/workflows/relay";
import { settingsProblem } from "./env.ts";

const problem = settingsProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}

const url = process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL;
const shared = globalThis as { zeaRelay?: ReturnType<typeof startRelay> };
if (url) shared.zeaRelay ??= startRelay({ url });
