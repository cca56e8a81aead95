import { dateIn } from "@zea/format/time-zone";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Page } from "@zea/ui/page";
import { CardSkeleton, Skeleton } from "@zea/ui/skeleton";
import { getTimeZone } from "next-intl/server";
import { Suspense } from "react";
import { pageTitle } from "@/components/page-title.ts";
import { AnalyticsView } from "@/features/analytics/analytics-view.tsx";
import { readPeriod } from "@/features/analytics/period-url-state.ts";
import { StatSkeletons } from "@/features/analytics/stat-skeletons.tsx";
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
          <Suspense fallback={<AnalyticsSkeleton />}>
            <AnalyticsView period={period} currentMonth={currentMonth} now={now} />
          </Suspense>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}

function AnalyticsSkeleton() {
  return (
    <div className="grid gap-5" aria-busy>
      <Skeleton className="h-11 w-full max-w-[560px]" />
      <StatSkeletons count={9} />
      <div className="grid gap-4 lg:grid-cols-2">
        <CardSkeleton lines={10} />
        <CardSkeleton lines={10} />
      </div>
    </div>
  );
}
