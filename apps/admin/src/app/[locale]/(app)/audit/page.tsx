import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { listInput } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { UrlSearch } from "@/components/url-search.tsx";
import { AuditFiles } from "@/features/audit/audit-files.tsx";
import { AuditList } from "@/features/audit/audit-list.tsx";
import { auditList } from "@/features/audit/audit-list-url-state.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("audit");

export default async function AuditPage({ searchParams }: PageProps<"/[locale]/audit">) {
  const t = await getTranslations("audit");
  const urlState = auditList.read(await searchParams);
  prefetch(trpc.audit.list.queryOptions(listInput(urlState)));
  return (
    <ListPage
      title={t("title")}
      messages={["audit"]}
      lead={<span className="block max-w-prose">{t("lead")}</span>}
      aside={<AuditFiles urlState={urlState} />}
      toolbar={
        <UrlSearch urlState={urlState} label={t("search")} placeholder={t("placeholder")} replaces={["actorId"]} />
      }
    >
      <AuditList urlState={urlState} />
    </ListPage>
  );
}
