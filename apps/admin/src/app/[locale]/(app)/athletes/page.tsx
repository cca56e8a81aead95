import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { UserPlus } from "lucide-react";
import { ListPage } from "@/components/list-page.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { UrlSearch } from "@/components/url-search.tsx";
import { AthleteDrawer } from "@/features/athlete/athlete-drawer.tsx";
import { AthleteExport } from "@/features/athlete/athlete-export.tsx";
import { AthleteInvitations } from "@/features/athlete/athlete-invitations.tsx";
import { AthleteList } from "@/features/athlete/athlete-list.tsx";
import { athleteList } from "@/features/athlete/athlete-list-url-state.ts";
import { InviteAthleteDrawer } from "@/features/athlete/invite-athlete-drawer.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("athlete");

export default async function AthletesPage({ searchParams }: PageProps<"/[locale]/athletes">) {
  const t = await getTranslations("athlete");
  const urlState = athleteList.read(await searchParams);
  const { athleteId, isInviting } = urlState.drawer;
  prefetch(trpc.athlete.list.queryOptions(listInput(urlState)));
  const invitations = prefetch(trpc.athlete.invitations.queryOptions());
  if (isInviting) await invitations;
  if (athleteId) await prefetch(trpc.athlete.get.queryOptions({ athleteId }));
  const now = await currentTime();
  return (
    <ListPage
      title={t("title")}
      messages={["athlete", "time"]}
      aside={
        <>
          <AthleteExport urlState={urlState} />
          <Button asChild variant="accent">
            <Link id="line-invite" href={hrefTo(urlState, { athleteId: undefined, isInviting: true })} scroll={false}>
              <UserPlus aria-hidden />
              {t("invite.open")}
            </Link>
          </Button>
        </>
      }
      toolbar={<UrlSearch urlState={urlState} label={t("search")} placeholder={t("placeholder")} />}
      drawer={
        athleteId ? (
          <AthleteDrawer
            key={athleteId}
            athleteId={athleteId}
            closedHref={hrefTo(urlState, { athleteId: undefined })}
            now={now}
          />
        ) : (
          isInviting && <InviteAthleteDrawer urlState={urlState} />
        )
      }
    >
      <AthleteInvitations />
      <AthleteList urlState={urlState} now={now} />
    </ListPage>
  );
}
