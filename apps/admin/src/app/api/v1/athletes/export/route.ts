import { serveAthletes } from "@zea/api/http/csv-exports";

/** The filtered list of athletes as a CSV file. */
export function GET(request: Request) {
  return serveAthletes(request);
}
