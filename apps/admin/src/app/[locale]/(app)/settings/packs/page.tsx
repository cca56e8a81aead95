import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { Plus } from "lucide-react";
import { ListPage } from "@/components/list-page.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { CreditPackDrawer } from "@/features/credit-pack/credit-pack-drawer.tsx";
import { CreditPackList } from "@/features/credit-pack/credit-pack-list.tsx";
import { creditPackList, newPack } from "@/features/credit-pack/credit-pack-list-url-state.ts";
import { SettingsNav } from "@/features/settings/settings-nav.tsx";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("creditPack");

export default async function CreditPacksPage({ searchParams }: PageProps<"/[locale]/settings/packs">) {
  const t = await getTranslations("creditPack");
  const urlState = creditPackList.read(await searchParams);
  const { packId } = urlState.drawer;
  const packs = prefetch(trpc.credit.packs.queryOptions());
  if (packId) await packs;
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      width="normal"
      messages={["settings", "creditPack"]}
      aside={
        <Button asChild variant="accent">
          <Link id={`line-${newPack}`} href={hrefTo(urlState, { packId: newPack })} scroll={false}>
            <Plus aria-hidden />
            {t("add")}
          </Link>
        </Button>
      }
      toolbar={<SettingsNav />}
      drawer={packId && <CreditPackDrawer key={packId} packId={packId} urlState={urlState} />}
      skeleton={{ of: "table", size: 4 }}
    >
      <CreditPackList urlState={urlState} />
    </ListPage>
  );
}
