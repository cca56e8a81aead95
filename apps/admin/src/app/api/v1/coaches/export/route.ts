import { serveCoaches } from "@zea/api/http/csv-exports";
import { getMessages } from "next-intl/server";

/** The filtered list of coaches as a CSV file. */
export function GET(request: Request) {
  return serveCoaches(request, async (locale) => {
    const { coach } = await getMessages({ locale });
    return { columns: coach.fileColumns, state: coach.state };
  });
}
