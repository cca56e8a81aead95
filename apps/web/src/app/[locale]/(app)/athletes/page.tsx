import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { searchOf } from "@/features/athlete/athlete.ts";
import { AthleteList } from "@/features/athlete/athlete-list.tsx";
import { AthleteSearch } from "@/features/athlete/athlete-search.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("athlete"))("title") };
}

export default async function AthletesPage({ searchParams }: PageProps<"/[locale]/athletes">) {
  const t = await getTranslations("athlete");
  const search = searchOf((await searchParams).search);
  const athletes = await fetchOrNotFound(trpc.athlete.list.queryOptions({ search: search || undefined }));
  return (
    <ClientMessages of={["athlete"]}>
      <Page title={t("title")}>
        {athletes.length > 0 || search ? <AthleteSearch search={search} /> : null}
        <AthleteList athletes={athletes} search={search} />
      </Page>
    </ClientMessages>
  );
}
