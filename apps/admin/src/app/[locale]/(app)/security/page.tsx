import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { listInput } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { UrlSearch } from "@/components/url-search.tsx";
import { SecurityList } from "@/features/security/security-list.tsx";
import { securityList } from "@/features/security/security-list-url-state.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("security");

export default async function SecurityPage({ searchParams }: PageProps<"/[locale]/security">) {
  const t = await getTranslations("security");
  const urlState = securityList.read(await searchParams);
  prefetch(trpc.security.list.queryOptions(listInput(urlState)));
  return (
    <ListPage
      title={t("title")}
      messages={["security"]}
      lead={<span className="block max-w-prose">{t("lead")}</span>}
      toolbar={<UrlSearch urlState={urlState} label={t("search")} placeholder={t("placeholder")} />}
    >
      <SecurityList urlState={urlState} />
    </ListPage>
  );
}
