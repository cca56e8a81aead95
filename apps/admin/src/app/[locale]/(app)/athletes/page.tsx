import { ClientMessages } from "@zea/shell/client-messages";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AthleteDrawer } from "@/features/athlete/athlete-drawer.tsx";
import { AthleteExport } from "@/features/athlete/athlete-export.tsx";
import { listInput, readFilters } from "@/features/athlete/athlete-filters.ts";
import { AthleteList } from "@/features/athlete/athlete-list.tsx";
import { AthleteSearch } from "@/features/athlete/athlete-search.tsx";
import { clubNow } from "@/trpc/reader.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("athlete"))("title") };
}

export default async function AthletesPage({ searchParams }: PageProps<"/[locale]/athletes">) {
  const t = await getTranslations("athlete");
  const filters = readFilters(await searchParams);
  const { athleteId } = filters;
  prefetch(trpc.athlete.list.queryOptions(listInput(filters)));
  if (athleteId) await prefetch(trpc.athlete.get.queryOptions({ athleteId }));
  const now = await clubNow();
  const drawer = athleteId && <AthleteDrawer key={athleteId} athleteId={athleteId} filters={filters} now={now} />;
  return (
    <ClientMessages of={["athlete", "time"]}>
      <HydrateClient>
        <WithDrawer drawer={drawer}>
          <Page title={t("title")} width="wide" aside={<AthleteExport filters={filters} />}>
            <AthleteSearch filters={filters} />
            <Suspense fallback={<TableSkeleton rows={10} />}>
              <AthleteList filters={filters} now={now} />
            </Suspense>
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
