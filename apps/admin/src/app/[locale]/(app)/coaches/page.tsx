import { csvProfileFor } from "@zea/format/csv-profile";
import { dateIn } from "@zea/format/time-zone";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { TableSkeleton } from "@zea/ui/skeleton";
import { Download, UserPlus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { AddressSearch } from "@/components/address-search.tsx";
import { fileHref, hrefTo, listInput } from "@/components/list-address.ts";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { env } from "@/env.ts";
import { CoachList } from "@/features/coach/coach-list.tsx";
import { coachList } from "@/features/coach/coach-list-address.ts";
import { InviteDrawer } from "@/features/coach/invite-drawer.tsx";
import { clubNow } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("coach");

export default async function CoachesPage({ searchParams }: PageProps<"/[locale]/coaches">) {
  const t = await getTranslations("coach");
  const address = coachList.read(await searchParams);
  const { isInviting } = address.drawer;
  prefetch(trpc.coach.list.queryOptions(listInput(address)));
  if (isInviting) await prefetch(trpc.sessionType.list.queryOptions());
  const today = dateIn(await clubNow(), env().CLUB_TIME_ZONE);
  const profile = csvProfileFor(await getLocale());
  const actions = (
    <>
      <Button asChild variant="ghost">
        <a href={fileHref("/api/v1/coaches/export", address, profile)} download>
          <Download aria-hidden />
          {t("file")}
        </a>
      </Button>
      <Button asChild variant="accent">
        <Link id="line-invite" href={hrefTo(address, { isInviting: true })} scroll={false}>
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
      toolbar={<AddressSearch address={address} label={t("search")} placeholder={t("placeholder")} />}
      drawer={isInviting && <InviteDrawer address={address} today={today} />}
      skeleton={<TableSkeleton rows={8} />}
    >
      <CoachList address={address} />
    </ListPage>
  );
}
