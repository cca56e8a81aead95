import { ClientMessages } from "@zea/shell/client-messages";
import { Page } from "@zea/ui/page";
import { CardSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { SettingsForm } from "@/features/settings/settings-form.tsx";
import { SettingsNav } from "@/features/settings/settings-nav.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const t = await getTranslations("settings");
  prefetch(trpc.settings.get.queryOptions());
  return (
    <ClientMessages of={["settings"]}>
      <HydrateClient>
        <Page title={t("title")}>
          <SettingsNav />
          <Suspense fallback={<CardSkeleton lines={8} />}>
            <SettingsForm />
          </Suspense>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
