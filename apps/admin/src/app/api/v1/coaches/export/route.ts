import { answerCoachFile } from "@zea/api/http/coach-file";

/** The filtered list of coaches as a CSV file. */
export function GET(request: Request) {
  return answerCoachFile(request);
}
