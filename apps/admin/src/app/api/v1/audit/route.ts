import { serveAudit } from "@zea/api/http/csv-exports";

/** The filtered audit as a CSV file. */
export async function GET(request: Request) {
  return serveAudit(request);
}
