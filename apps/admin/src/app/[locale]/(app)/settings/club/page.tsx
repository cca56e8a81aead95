import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Page } from "@zea/ui/page";
import { WithSkeleton } from "@zea/ui/with-skeleton";
import type { Metadata } from "next";
import { ClubFactsForm } from "@/features/settings/club-facts-form.tsx";
import { SettingsNav } from "@/features/settings/settings-nav.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.parts"))("club") };
}

export default async function ClubPage() {
  const t = await getTranslations("settings");
  prefetch(trpc.club.facts.queryOptions());
  prefetch(trpc.settings.get.queryOptions());
  return (
    <ClientMessages of={["settings"]}>
      <HydrateClient>
        <Page title={t("title")}>
          <SettingsNav />
          <WithSkeleton of="card" size={8}>
            <ClubFactsForm />
          </WithSkeleton>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
