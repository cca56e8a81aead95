import { ClientMessages } from "@zea/shell/client-messages";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { WaitDrawer } from "@/features/wait/wait-drawer.tsx";
import { listInput, readFilters } from "@/features/wait/wait-filters.ts";
import { WaitList } from "@/features/wait/wait-list.tsx";
import { WaitSearch } from "@/features/wait/wait-search.tsx";
import { clubNow } from "@/trpc/reader.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("wait"))("title") };
}

export default async function WaitsPage({ searchParams }: PageProps<"/[locale]/waits">) {
  const t = await getTranslations("wait");
  const filters = readFilters(await searchParams);
  const { waitId } = filters;
  prefetch(trpc.wait.list.queryOptions(listInput(filters)));
  if (waitId) await prefetch(trpc.wait.get.queryOptions({ waitId }));
  const now = await clubNow();
  const drawer = waitId && <WaitDrawer key={waitId} waitId={waitId} filters={filters} now={now} />;
  return (
    <ClientMessages of={["wait", "audit", "mail", "time"]}>
      <HydrateClient>
        <WithDrawer drawer={drawer}>
          <Page title={t("title")} width="wide">
            <p className="-mt-3 text-fg-2">{t("lead")}</p>
            <WaitSearch filters={filters} />
            <Suspense fallback={<TableSkeleton rows={10} />}>
              <WaitList filters={filters} now={now} />
            </Suspense>
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
