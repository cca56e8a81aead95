import { getTranslations } from "next-intl/server";
import { AddressSearch } from "@/components/address-search.tsx";
import { listInput } from "@/components/list-address.ts";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { AuditFiles } from "@/features/audit/audit-files.tsx";
import { AuditList } from "@/features/audit/audit-list.tsx";
import { auditList } from "@/features/audit/audit-list-address.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("audit");

export default async function AuditPage({ searchParams }: PageProps<"/[locale]/audit">) {
  const t = await getTranslations("audit");
  const address = auditList.read(await searchParams);
  prefetch(trpc.audit.list.queryOptions(listInput(address)));
  return (
    <ListPage
      title={t("title")}
      messages={["audit"]}
      lead={<span className="block max-w-prose">{t("lead")}</span>}
      aside={<AuditFiles address={address} />}
      toolbar={
        <AddressSearch address={address} label={t("search")} placeholder={t("placeholder")} replaces={["actorId"]} />
      }
    >
      <AuditList address={address} />
    </ListPage>
  );
}
