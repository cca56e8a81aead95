import { ClientMessages } from "@zea/shell/client-messages";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AuditFiles } from "@/features/audit/audit-files.tsx";
import { auditInput, readFilters } from "@/features/audit/audit-filters.ts";
import { AuditList } from "@/features/audit/audit-list.tsx";
import { AuditSearch } from "@/features/audit/audit-search.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/[locale]/audit">) {
  const t = await getTranslations("audit");
  const filters = readFilters(await searchParams);
  prefetch(trpc.audit.list.queryOptions(auditInput(filters)));
  return (
    <ClientMessages of={["audit", "time"]}>
      <HydrateClient>
        <Page title={t("title")} width="wide" aside={<AuditFiles filters={filters} />}>
          <p className="-mt-3 max-w-prose text-fg-2">{t("lead")}</p>
          <AuditSearch filters={filters} />
          <Suspense fallback={<TableSkeleton rows={10} />}>
            <AuditList filters={filters} />
          </Suspense>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
