import { ClientMessages } from "@zea/shell/client-messages";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { RequestDrawer } from "@/features/credit/request-drawer.tsx";
import { listInput, readFilters } from "@/features/credit/request-filters.ts";
import { RequestList } from "@/features/credit/request-list.tsx";
import { clubNow } from "@/trpc/reader.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("credit"))("title") };
}

export default async function CreditsPage({ searchParams }: PageProps<"/[locale]/credits">) {
  const t = await getTranslations("credit");
  const filters = readFilters(await searchParams);
  const { requestId } = filters;
  prefetch(trpc.credit.requests.queryOptions(listInput(filters)));
  if (requestId) await prefetch(trpc.credit.findRequest.queryOptions({ requestId }));
  const now = await clubNow();
  const drawer = requestId && <RequestDrawer key={requestId} requestId={requestId} filters={filters} now={now} />;
  return (
    <ClientMessages of={["credit", "time"]}>
      <HydrateClient>
        <WithDrawer drawer={drawer}>
          <Page title={t("title")} width="wide">
            <p className="-mt-3 text-fg-2">{t("lead")}</p>
            <Suspense fallback={<TableSkeleton rows={10} />}>
              <RequestList filters={filters} />
            </Suspense>
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
