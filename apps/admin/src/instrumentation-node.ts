import { limitRequests } from "@zea/api/http/limit-requests";
import { settingsProblem } from "./env.ts";

const problem = settingsProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}

limitRequests();
