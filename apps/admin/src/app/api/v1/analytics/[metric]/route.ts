import { serveRows } from "@zea/api/http/csv-exports";
import { getMessages } from "next-intl/server";

/** The records behind a metric of the analytics as a CSV file. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/analytics/[metric]">) {
  return serveRows(request, await params, async (locale) => {
    const { analytics, session } = await getMessages({ locale });
    return { columns: analytics.rows.fileColumns, method: analytics.rows.methods, state: session.status };
  });
}
