import { ClientMessages } from "@zea/shell/client-messages";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { SessionTypeDrawer } from "@/features/session-type/session-type-drawer.tsx";
import { SessionTypeList } from "@/features/session-type/session-type-list.tsx";
import { newType, readOpen, typesHref } from "@/features/session-type/types-href.ts";
import { SettingsNav } from "@/features/settings/settings-nav.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sessionType"))("title") };
}

export default async function SessionTypesPage({ searchParams }: PageProps<"/[locale]/settings/types">) {
  const t = await getTranslations("sessionType");
  const openId = readOpen(await searchParams);
  const types = trpc.sessionType.list.queryOptions();
  if (openId) await prefetch(types);
  else prefetch(types);
  const add = (
    <Button asChild variant="accent">
      <Link id={`line-${newType}`} href={typesHref(newType)} scroll={false}>
        <Plus aria-hidden />
        {t("add")}
      </Link>
    </Button>
  );
  return (
    <ClientMessages of={["settings", "sessionType"]}>
      <HydrateClient>
        <WithDrawer drawer={openId && <SessionTypeDrawer key={openId} typeId={openId} />}>
          <Page title={t("title")} aside={add}>
            <SettingsNav />
            <Suspense fallback={<TableSkeleton rows={8} />}>
              <SessionTypeList openId={openId} />
            </Suspense>
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
