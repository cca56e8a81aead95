import { dateIn } from "@zea/format/time-zone";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Page } from "@zea/ui/page";
import { getTimeZone } from "next-intl/server";
import { pageTitle } from "@/components/page-title.ts";
import { Analytics } from "@/features/analytics/analytics.tsx";
import { readPeriod } from "@/features/analytics/period-url-state.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("analytics");

export default async function AnalyticsPage({ searchParams }: PageProps<"/[locale]/analytics">) {
  const t = await getTranslations("analytics");
  const now = await currentTime();
  const currentMonth = dateIn(now, await getTimeZone()).slice(0, 7);
  const period = readPeriod(await searchParams, currentMonth);
  prefetch(trpc.analytics.overview.queryOptions(period));
  prefetch(trpc.analytics.funnel.queryOptions(period));
  return (
    <ClientMessages of={["analytics", "time"]}>
      <HydrateClient>
        <Page title={t("title")} width="wide">
          <Analytics period={period} currentMonth={currentMonth} now={now} />
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
