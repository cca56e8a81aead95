import { answerAthleteFile } from "@zea/api/http/athlete-file";

/** The filtered list of athletes as a CSV file. */
export function GET(request: Request) {
  return answerAthleteFile(request);
}
