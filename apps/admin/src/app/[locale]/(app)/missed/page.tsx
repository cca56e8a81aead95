import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { NoShowList } from "@/features/session/no-show-list.tsx";
import { noShowList } from "@/features/session/no-show-list-url-state.ts";
import { SessionDrawer } from "@/features/session/session-drawer.tsx";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("session");

export default async function MissedPage({ searchParams }: PageProps<"/[locale]/missed">) {
  const t = await getTranslations("session");
  const urlState = noShowList.read(await searchParams);
  const { bookingId } = urlState.drawer;
  prefetch(trpc.session.noShows.queryOptions(listInput(urlState)));
  if (bookingId) await prefetch(trpc.session.get.queryOptions({ bookingId }));
  const closedHref = hrefTo(urlState, { bookingId: undefined });
  return (
    <ListPage
      title={t("title")}
      messages={["session", "schedule", "audit"]}
      lead={t("lead")}
      drawer={bookingId && <SessionDrawer key={bookingId} bookingId={bookingId} closedHref={closedHref} />}
    >
      <NoShowList urlState={urlState} />
    </ListPage>
  );
}
