import { ClientMessages } from "@zea/shell/client-messages";
import { Page } from "@zea/ui/page";
import { CardSkeleton, ListSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getFormatter, getTimeZone, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { DashboardView } from "@/features/dashboard/dashboard-view.tsx";
import { clubNow } from "@/trpc/reader.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

export default async function DashboardPage() {
  const t = await getTranslations("dashboard");
  prefetch(trpc.analytics.dashboard.queryOptions());
  const [format, timeZone, now] = [await getFormatter(), await getTimeZone(), await clubNow()];
  const today = format.dateTime(now, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone });
  return (
    <ClientMessages of={["dashboard", "analytics", "mail", "time"]}>
      <HydrateClient>
        <Page
          title={t("title")}
          kicker={<span className="inline-block first-letter:uppercase">{today}</span>}
          width="wide"
        >
          <Suspense fallback={<DashboardSkeleton />}>
            <DashboardView />
          </Suspense>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}

function DashboardSkeleton() {
  return (
    <div className="grid gap-5" aria-busy>
      <ListSkeleton rows={4} />
      <CardSkeleton />
      <ListSkeleton rows={6} />
    </div>
  );
}
