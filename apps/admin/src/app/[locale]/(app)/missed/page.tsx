import { ClientMessages } from "@zea/shell/client-messages";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { missedHref, readFilters } from "@/features/session/missed-filters.ts";
import { MissedList } from "@/features/session/missed-list.tsx";
import { SessionDrawer } from "@/features/session/session-drawer.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("title") };
}

export default async function MissedPage({ searchParams }: PageProps<"/[locale]/missed">) {
  const t = await getTranslations("session");
  const filters = readFilters(await searchParams);
  const { page, bookingId } = filters;
  prefetch(trpc.session.missed.queryOptions({ page }));
  if (bookingId) await prefetch(trpc.session.get.queryOptions({ bookingId }));
  const drawer = bookingId && <SessionDrawer key={bookingId} bookingId={bookingId} closedHref={missedHref({ page })} />;
  return (
    <ClientMessages of={["session", "audit", "time"]}>
      <HydrateClient>
        <WithDrawer drawer={drawer}>
          <Page title={t("title")} width="wide">
            <p className="-mt-3 text-fg-2">{t("lead")}</p>
            <Suspense fallback={<TableSkeleton rows={10} />}>
              <MissedList filters={filters} />
            </Suspense>
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
