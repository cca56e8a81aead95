import { serveCoaches } from "@zea/api/http/csv-exports";

/** The filtered list of coaches as a CSV file. */
export function GET(request: Request) {
  return serveCoaches(request);
}
