import { csvProfileFor } from "@zea/format/csv-profile";
import { dateIn } from "@zea/format/time-zone";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { Download, UserPlus } from "lucide-react";
import { getLocale } from "next-intl/server";
import { ListPage } from "@/components/list-page.tsx";
import { fileHref, hrefTo, listInput } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { UrlSearch } from "@/components/url-search.tsx";
import { env } from "@/env.ts";
import { CoachList } from "@/features/coach/coach-list.tsx";
import { coachList } from "@/features/coach/coach-list-url-state.ts";
import { InviteDrawer } from "@/features/coach/invite-drawer.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("coach");

export default async function CoachesPage({ searchParams }: PageProps<"/[locale]/coaches">) {
  const t = await getTranslations("coach");
  const urlState = coachList.read(await searchParams);
  const { isInviting } = urlState.drawer;
  prefetch(trpc.coach.list.queryOptions(listInput(urlState)));
  if (isInviting) await prefetch(trpc.sessionType.list.queryOptions());
  const today = dateIn(await currentTime(), env().CLUB_TIME_ZONE);
  const locale = await getLocale();
  const actions = (
    <>
      <Button asChild variant="ghost">
        <a href={fileHref("/api/v1/coaches/export", urlState, { profile: csvProfileFor(locale), locale })} download>
          <Download aria-hidden />
          {t("file")}
        </a>
      </Button>
      <Button asChild variant="accent">
        <Link id="line-invite" href={hrefTo(urlState, { isInviting: true })} scroll={false}>
          <UserPlus aria-hidden />
          {t("invite.open")}
        </Link>
      </Button>
    </>
  );
  return (
    <ListPage
      title={t("title")}
      messages={["coach"]}
      aside={actions}
      toolbar={<UrlSearch urlState={urlState} label={t("search")} placeholder={t("placeholder")} />}
      drawer={isInviting && <InviteDrawer urlState={urlState} today={today} />}
      skeleton={{ of: "table", size: 8 }}
    >
      <CoachList urlState={urlState} />
    </ListPage>
  );
}
