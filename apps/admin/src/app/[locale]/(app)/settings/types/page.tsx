import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { Plus } from "lucide-react";
import { ListPage } from "@/components/list-page.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { SessionTypeDrawer } from "@/features/session-type/session-type-drawer.tsx";
import { SessionTypeList } from "@/features/session-type/session-type-list.tsx";
import { newType, sessionTypeList } from "@/features/session-type/session-type-list-url-state.ts";
import { SettingsNav } from "@/features/settings/settings-nav.tsx";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("sessionType");

export default async function SessionTypesPage({ searchParams }: PageProps<"/[locale]/settings/types">) {
  const t = await getTranslations("sessionType");
  const urlState = sessionTypeList.read(await searchParams);
  const { typeId } = urlState.drawer;
  const types = prefetch(trpc.sessionType.list.queryOptions());
  if (typeId) await types;
  return (
    <ListPage
      title={t("title")}
      width="normal"
      messages={["settings", "sessionType"]}
      aside={
        <Button asChild variant="accent">
          <Link id={`line-${newType}`} href={hrefTo(urlState, { typeId: newType })} scroll={false}>
            <Plus aria-hidden />
            {t("add")}
          </Link>
        </Button>
      }
      toolbar={<SettingsNav />}
      drawer={typeId && <SessionTypeDrawer key={typeId} typeId={typeId} urlState={urlState} />}
      skeleton={{ of: "table", size: 8 }}
    >
      <SessionTypeList urlState={urlState} />
    </ListPage>
  );
}
