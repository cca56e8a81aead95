import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { UrlSearch } from "@/components/url-search.tsx";
import { AthleteDrawer } from "@/features/athlete/athlete-drawer.tsx";
import { AthleteExport } from "@/features/athlete/athlete-export.tsx";
import { AthleteList } from "@/features/athlete/athlete-list.tsx";
import { athleteList } from "@/features/athlete/athlete-list-url-state.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("athlete");

export default async function AthletesPage({ searchParams }: PageProps<"/[locale]/athletes">) {
  const t = await getTranslations("athlete");
  const urlState = athleteList.read(await searchParams);
  const { athleteId } = urlState.drawer;
  prefetch(trpc.athlete.list.queryOptions(listInput(urlState)));
  if (athleteId) await prefetch(trpc.athlete.get.queryOptions({ athleteId }));
  const now = await currentTime();
  return (
    <ListPage
      title={t("title")}
      messages={["athlete", "time"]}
      aside={<AthleteExport urlState={urlState} />}
      toolbar={<UrlSearch urlState={urlState} label={t("search")} placeholder={t("placeholder")} />}
      drawer={
        athleteId && (
          <AthleteDrawer
            key={athleteId}
            athleteId={athleteId}
            closedHref={hrefTo(urlState, { athleteId: undefined })}
            now={now}
          />
        )
      }
    >
      <AthleteList urlState={urlState} now={now} />
    </ListPage>
  );
}
