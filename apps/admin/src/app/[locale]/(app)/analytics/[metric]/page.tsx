import { dateIn } from "@zea/format/time-zone";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTimeZone } from "next-intl/server";
import { listInput } from "@/components/list-url-state.ts";
import { Rows } from "@/features/analytics/rows.tsx";
import { readRowsUrlState } from "@/features/analytics/rows-url-state.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

type Props = PageProps<"/[locale]/analytics/[metric]">;

async function readUrlState({ params, searchParams }: Props) {
  const currentMonth = dateIn(await currentTime(), await getTimeZone()).slice(0, 7);
  return readRowsUrlState((await params).metric, await searchParams, currentMonth) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { metric } = await readUrlState(props);
  const t = await getTranslations("analytics");
  if (metric === "bookings" || metric === "newcomers") return { title: t(`rows.${metric}`) };
  return { title: t(`numbers.${metric}.name`) };
}

export default async function RowsPage(props: Props) {
  const urlState = await readUrlState(props);
  prefetch(trpc.analytics.rows.queryOptions({ metric: urlState.metric, ...listInput(urlState) }));
  return (
    <ClientMessages of={["analytics", "session"]}>
      <HydrateClient>
        <Rows urlState={urlState} />
      </HydrateClient>
    </ClientMessages>
  );
}
