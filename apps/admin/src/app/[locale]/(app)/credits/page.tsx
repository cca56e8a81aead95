import { getTranslations } from "next-intl/server";
import { listInput } from "@/components/list-address.ts";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { RequestDrawer } from "@/features/credit/request-drawer.tsx";
import { RequestList } from "@/features/credit/request-list.tsx";
import { requestList } from "@/features/credit/request-list-address.ts";
import { clubNow } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("credit");

export default async function CreditsPage({ searchParams }: PageProps<"/[locale]/credits">) {
  const t = await getTranslations("credit");
  const address = requestList.read(await searchParams);
  const { requestId } = address.drawer;
  prefetch(trpc.credit.requests.queryOptions(listInput(address)));
  if (requestId) await prefetch(trpc.credit.findRequest.queryOptions({ requestId }));
  const now = await clubNow();
  return (
    <ListPage
      title={t("title")}
      messages={["credit"]}
      lead={t("lead")}
      drawer={requestId && <RequestDrawer key={requestId} requestId={requestId} address={address} now={now} />}
    >
      <RequestList address={address} />
    </ListPage>
  );
}
