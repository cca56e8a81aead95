import { ClientMessages } from "@zea/shell/client-messages";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { MonthList } from "@/features/payment/month-list.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payment"))("title") };
}

export default async function PaymentsPage() {
  const t = await getTranslations("payment");
  prefetch(trpc.payment.months.queryOptions());
  return (
    <ClientMessages of={["payment", "time"]}>
      <HydrateClient>
        <Page title={t("title")} width="wide">
          <p className="-mt-3 max-w-[72ch] text-fg-2">{t("lead")}</p>
          <Suspense fallback={<TableSkeleton rows={10} />}>
            <MonthList />
          </Suspense>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
