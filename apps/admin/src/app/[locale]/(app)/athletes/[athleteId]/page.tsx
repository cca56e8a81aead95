import { FindAthlete } from "@zea/domain/athlete/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import { Link } from "@zea/shell/navigation";
import { Page } from "@zea/ui/page";
import { ListSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AthleteHead } from "@/features/athlete/athlete-head.tsx";
import { type AthletePageAddress, athletePage } from "@/features/athlete/athlete-page-address.ts";
import { AthleteTabPanel } from "@/features/athlete/athlete-tab-panel.tsx";
import { AthleteTabs } from "@/features/athlete/athlete-tabs.tsx";
import { clubNow } from "@/trpc/page-context.ts";
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
  const address = athletePage(athleteId).read(await searchParams);
  const t = await getTranslations("athlete");
  prefetchTab(athleteId, address);
  const [athlete, now] = await Promise.all([findAthlete({ params }), clubNow()]);
  const list = (
    <Link href="/athletes" className="-my-3 inline-block rounded-s py-3 underline-offset-4 hover:underline">
      {t("title")}
    </Link>
  );
  return (
    <ClientMessages of={["athlete", "credit", "session", "audit", "time"]}>
      <HydrateClient>
        <Page kicker={list} title={athlete.name} width="wide">
          <AthleteHead athleteId={athleteId} now={now} />
          <AthleteTabs athleteId={athleteId} current={address.view.tab ?? "profile"} />
          <Suspense fallback={<ListSkeleton rows={8} />}>
            <AthleteTabPanel athleteId={athleteId} address={address} now={now} />
          </Suspense>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}

function prefetchTab(athleteId: string, { view: { tab }, page }: AthletePageAddress): void {
  if (tab === "sessions") prefetch(trpc.athlete.sessions.queryOptions({ athleteId, page }));
  if (tab === "credits") prefetch(trpc.credit.ledger.queryOptions({ athleteId, page }));
  if (tab === "activity") prefetch(trpc.athlete.auditTrail.queryOptions({ athleteId }));
}
