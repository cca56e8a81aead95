import { getTranslations } from "next-intl/server";
import { AddressSearch } from "@/components/address-search.tsx";
import { listInput } from "@/components/list-address.ts";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { WaitDrawer } from "@/features/wait/wait-drawer.tsx";
import { WaitList } from "@/features/wait/wait-list.tsx";
import { waitList } from "@/features/wait/wait-list-address.ts";
import { clubNow } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("wait");

export default async function WaitsPage({ searchParams }: PageProps<"/[locale]/waits">) {
  const t = await getTranslations("wait");
  const address = waitList.read(await searchParams);
  const { waitId } = address.drawer;
  prefetch(trpc.wait.list.queryOptions(listInput(address)));
  if (waitId) await prefetch(trpc.wait.get.queryOptions({ waitId }));
  const now = await clubNow();
  return (
    <ListPage
      title={t("title")}
      messages={["wait", "audit", "mail", "time"]}
      lead={t("lead")}
      toolbar={<AddressSearch address={address} label={t("search")} placeholder={t("placeholder")} />}
      drawer={waitId && <WaitDrawer key={waitId} waitId={waitId} address={address} now={now} />}
    >
      <WaitList address={address} now={now} />
    </ListPage>
  );
}
