import { FindAthlete } from "@zea/domain/athlete/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { Page } from "@zea/ui/page";
import { WithSkeleton } from "@zea/ui/with-skeleton";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AthleteHead } from "@/features/athlete/athlete-head.tsx";
import { type AthletePageUrlState, athletePage } from "@/features/athlete/athlete-page-url-state.ts";
import { AthleteTabPanel } from "@/features/athlete/athlete-tab-panel.tsx";
import { AthleteTabs } from "@/features/athlete/athlete-tabs.tsx";
import { bookingForHref } from "@/features/schedule/schedule-url-state.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { fetchOrNotFound, HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

type Props = PageProps<"/[locale]/athletes/[athleteId]">;

async function findAthlete({ params }: Pick<Props, "params">) {
  const query = trpc.athlete.get.queryOptions(FindAthlete.safeParse(await params).data ?? notFound());
  const athlete = await fetchOrNotFound(query);
  await prefetch(query);
  return athlete;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await findAthlete(props)).name };
}

export default async function AthletePage({ params, searchParams }: Props) {
  const { athleteId } = FindAthlete.safeParse(await params).data ?? notFound();
  const urlState = athletePage(athleteId).read(await searchParams);
  const t = await getTranslations("athlete");
  prefetchTab(athleteId, urlState);
  const [athlete, now] = await Promise.all([findAthlete({ params }), currentTime()]);
  const list = (
    <Link href="/athletes" className="-my-3 inline-block rounded-s py-3 underline-offset-4 hover:underline">
      {t("title")}
    </Link>
  );
  const book = athlete.state === "ACTIVE" && (
    <Button asChild variant="accent">
      <Link href={bookingForHref(athleteId)}>{t("page.book")}</Link>
    </Button>
  );
  return (
    <ClientMessages of={["athlete", "credit", "session", "audit", "time"]}>
      <HydrateClient>
        <Page kicker={list} title={athlete.name} aside={book} width="wide">
          <AthleteHead athleteId={athleteId} now={now} />
          <AthleteTabs athleteId={athleteId} current={urlState.view.tab ?? "profile"} />
          <WithSkeleton of="list" size={8}>
            <AthleteTabPanel athleteId={athleteId} urlState={urlState} now={now} />
          </WithSkeleton>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}

function prefetchTab(athleteId: string, { view: { tab }, page }: AthletePageUrlState): void {
  if (tab === "sessions") prefetch(trpc.athlete.sessions.queryOptions({ athleteId, page }));
  if (tab === "credits") prefetch(trpc.credit.ledger.queryOptions({ athleteId, page }));
  if (tab === "activity") prefetch(trpc.athlete.auditTrail.queryOptions({ athleteId }));
}
