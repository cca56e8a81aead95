import { answerReportFile } from "@zea/api/http/report-file";

/** One of a payroll's CSV files, as it is stored. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/reports/[reportId]/[profile]">) {
  return answerReportFile(request, await params);
}
