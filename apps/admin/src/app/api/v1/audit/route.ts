import { serveAudit } from "@zea/api/http/csv-exports";

/** The audit that the address's filters choose, as a file, for administrators. */
export async function GET(request: Request) {
  return serveAudit(request);
}
