import { ClientMessages } from "@zea/shell/client-messages";
import { Page } from "@zea/ui/page";
import { CardSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { AdminList } from "@/features/person/admin-list.tsx";
import { InviteAdminForm } from "@/features/person/invite-admin-form.tsx";
import { SettingsNav } from "@/features/settings/settings-nav.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("person"))("title") };
}

export default async function PeoplePage() {
  const t = await getTranslations("person");
  prefetch(trpc.person.admins.queryOptions());
  return (
    <ClientMessages of={["settings", "person", "time"]}>
      <HydrateClient>
        <Page title={t("title")}>
          <SettingsNav />
          <Suspense fallback={<CardSkeleton lines={3} />}>
            <AdminList />
          </Suspense>
          <InviteAdminForm />
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
