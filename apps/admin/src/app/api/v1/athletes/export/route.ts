import { serveAthletes } from "@zea/api/http/csv-exports";
import { getMessages } from "next-intl/server";

/** The filtered list of athletes as a CSV file. */
export function GET(request: Request) {
  return serveAthletes(request, async (locale) => {
    const { athlete } = await getMessages({ locale });
    return { columns: athlete.fileColumns, state: athlete.state };
  });
}
