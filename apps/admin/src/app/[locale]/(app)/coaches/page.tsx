import { ClientMessages } from "@zea/shell/client-messages";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import { Download, UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { env } from "@/env.ts";
import { coachesFile, coachesHref, listInput, readFilters } from "@/features/coach/coach-filters.ts";
import { CoachList } from "@/features/coach/coach-list.tsx";
import { CoachSearch } from "@/features/coach/coach-search.tsx";
import { InviteDrawer } from "@/features/coach/invite-drawer.tsx";
import { dateIn } from "@/i18n/format.ts";
import { clubNow } from "@/trpc/reader.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coach"))("title") };
}

export default async function CoachesPage({ searchParams }: PageProps<"/[locale]/coaches">) {
  const t = await getTranslations("coach");
  const filters = readFilters(await searchParams);
  prefetch(trpc.coach.list.queryOptions(listInput(filters)));
  if (filters.isInviting) await prefetch(trpc.sessionType.list.queryOptions());
  const today = dateIn(await clubNow(), env().CLUB_TIME_ZONE);
  const file = coachesFile(filters, await getLocale());
  const actions = (
    <>
      <Button asChild variant="ghost">
        <a href={file} download>
          <Download aria-hidden />
          {t("file")}
        </a>
      </Button>
      <Button asChild variant="accent">
        <Link id="line-invite" href={coachesHref(filters, { isInviting: true })} scroll={false}>
          <UserPlus aria-hidden />
          {t("invite.open")}
        </Link>
      </Button>
    </>
  );
  return (
    <ClientMessages of={["coach", "time"]}>
      <HydrateClient>
        <WithDrawer drawer={filters.isInviting && <InviteDrawer filters={filters} today={today} />}>
          <Page title={t("title")} width="wide" aside={actions}>
            <CoachSearch filters={filters} />
            <Suspense fallback={<TableSkeleton rows={8} />}>
              <CoachList filters={filters} />
            </Suspense>
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
