import { limitRequests } from "@zea/api/http/limit-requests";
import { requireEnvironment } from "@zea/environment/read-environment";
import { mailer } from "@zea/workflows/mailer";
import { startRelay } from "@zea/workflows/relay";
import { settingsProblem } from "./env.ts";

const problem = settingsProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}

// the SDK copies the whole environment several times per call, which costs one system call per variable on the real process.env
process.env = { ...process.env };

try {
  mailer();
} catch (error) {
  console.error(`Cannot start: ${(error as Error).message}`);
  process.exit(1);
}

const { DATABASE_DIRECT_URL: url } = requireEnvironment(["DATABASE_DIRECT_URL"]);
const shared = globalThis as { zeaRelay?: ReturnType<typeof startRelay> };
shared.zeaRelay ??= startRelay({ url });

limitRequests();
