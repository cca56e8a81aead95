import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { UrlSearch } from "@/components/url-search.tsx";
import { WaitDrawer } from "@/features/wait/wait-drawer.tsx";
import { WaitList } from "@/features/wait/wait-list.tsx";
import { waitList } from "@/features/wait/wait-list-url-state.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("wait");

export default async function WaitsPage({ searchParams }: PageProps<"/[locale]/waits">) {
  const t = await getTranslations("wait");
  const urlState = waitList.read(await searchParams);
  const { waitId } = urlState.drawer;
  prefetch(trpc.wait.list.queryOptions(listInput(urlState)));
  if (waitId) await prefetch(trpc.wait.get.queryOptions({ waitId }));
  const now = await currentTime();
  return (
    <ListPage
      title={t("title")}
      messages={["wait", "audit", "mail", "time"]}
      lead={t("lead")}
      toolbar={<UrlSearch urlState={urlState} label={t("search")} placeholder={t("placeholder")} />}
      drawer={
        waitId && (
          <WaitDrawer key={waitId} waitId={waitId} closedHref={hrefTo(urlState, { waitId: undefined })} now={now} />
        )
      }
    >
      <WaitList urlState={urlState} now={now} />
    </ListPage>
  );
}
