import { getTranslations } from "next-intl/server";
import { AddressSearch } from "@/components/address-search.tsx";
import { listInput } from "@/components/list-address.ts";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { AthleteDrawer } from "@/features/athlete/athlete-drawer.tsx";
import { AthleteExport } from "@/features/athlete/athlete-export.tsx";
import { AthleteList } from "@/features/athlete/athlete-list.tsx";
import { athleteList } from "@/features/athlete/athlete-list-address.ts";
import { clubNow } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("athlete");

export default async function AthletesPage({ searchParams }: PageProps<"/[locale]/athletes">) {
  const t = await getTranslations("athlete");
  const address = athleteList.read(await searchParams);
  const { athleteId } = address.drawer;
  prefetch(trpc.athlete.list.queryOptions(listInput(address)));
  if (athleteId) await prefetch(trpc.athlete.get.queryOptions({ athleteId }));
  const now = await clubNow();
  return (
    <ListPage
      title={t("title")}
      messages={["athlete", "time"]}
      aside={<AthleteExport address={address} />}
      toolbar={<AddressSearch address={address} label={t("search")} placeholder={t("placeholder")} />}
      drawer={athleteId && <AthleteDrawer key={athleteId} athleteId={athleteId} address={address} now={now} />}
    >
      <AthleteList address={address} now={now} />
    </ListPage>
  );
}
