import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { RequestDrawer } from "@/features/credit/request-drawer.tsx";
import { RequestList } from "@/features/credit/request-list.tsx";
import { requestList } from "@/features/credit/request-list-url-state.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("credit");

export default async function CreditsPage({ searchParams }: PageProps<"/[locale]/credits">) {
  const t = await getTranslations("credit");
  const urlState = requestList.read(await searchParams);
  const { requestId } = urlState.drawer;
  prefetch(trpc.credit.requests.queryOptions(listInput(urlState)));
  if (requestId) await prefetch(trpc.credit.findRequest.queryOptions({ requestId }));
  const now = await currentTime();
  return (
    <ListPage
      title={t("title")}
      messages={["credit"]}
      lead={t("lead")}
      drawer={
        requestId && (
          <RequestDrawer
            key={requestId}
            requestId={requestId}
            closedHref={hrefTo(urlState, { requestId: undefined })}
            now={now}
          />
        )
      }
    >
      <RequestList urlState={urlState} />
    </ListPage>
  );
}
