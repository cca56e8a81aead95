import { serveReportFile } from "@zea/api/http/csv-exports";

/** One of a payment report's CSV files, as it is stored. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/reports/[reportId]/[profile]">) {
  return serveReportFile(request, await params);
}
