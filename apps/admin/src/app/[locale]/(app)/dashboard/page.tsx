import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { useFormat } from "@zea/shell/use-format";
import { Card } from "@zea/ui/card";
import { Page } from "@zea/ui/page";
import { CardSkeleton, ListSkeleton, Skeleton } from "@zea/ui/skeleton";
import { Suspense } from "react";
import { pageTitle } from "@/components/page-title.ts";
import { StatSkeletons } from "@/features/analytics/stat-skeletons.tsx";
import { DashboardView } from "@/features/dashboard/dashboard-view.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("dashboard");

export default async function DashboardPage() {
  const t = await getTranslations("dashboard");
  prefetch(trpc.analytics.dashboard.queryOptions());
  const now = await currentTime();
  return (
    <ClientMessages of={["dashboard", "analytics", "mail"]}>
      <HydrateClient>
        <Page title={t("title")} kicker={<Today now={now} />} width="wide">
          <Suspense fallback={<DashboardSkeleton />}>
            <DashboardView />
          </Suspense>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}

function Today({ now }: { now: Date }) {
  const { headingDate } = useFormat();
  return <span className="inline-block first-letter:uppercase">{headingDate(now)}</span>;
}

function DashboardSkeleton() {
  return (
    <div className="grid gap-7" aria-busy>
      <div className="grid gap-3">
        <Skeleton className="h-7 w-72 max-w-full" />
        <Card className="py-1.5">
          <ListSkeleton rows={4} />
        </Card>
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-3">
          <StatSkeletons count={6} />
          <CardSkeleton lines={8} />
        </div>
        <Card>
          <ListSkeleton rows={6} />
        </Card>
      </div>
    </div>
  );
}
