import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Page } from "@zea/ui/page";
import { WithSkeleton } from "@zea/ui/with-skeleton";
import { pageTitle } from "@/components/page-title.ts";
import { SettingsForm } from "@/features/settings/settings-form.tsx";
import { SettingsNav } from "@/features/settings/settings-nav.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("settings");

export default async function SettingsPage() {
  const t = await getTranslations("settings");
  prefetch(trpc.settings.get.queryOptions());
  return (
    <ClientMessages of={["settings"]}>
      <HydrateClient>
        <Page title={t("title")}>
          <SettingsNav />
          <WithSkeleton of="card" size={8}>
            <SettingsForm />
          </WithSkeleton>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
