import { ClientMessages } from "@zea/shell/client-messages";
import { DownloadData } from "@zea/shell/download-data";
import { SignOutButton } from "@zea/shell/sign-out-button";
import { Card } from "@zea/ui/card";
import { Page } from "@zea/ui/page";
import { ListSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { LanguageChoice } from "@/features/account/language-choice.tsx";
import { SessionList } from "@/features/account/session-list.tsx";
import { ThemeSetting } from "@/features/account/theme-setting.tsx";
import { requireUser } from "@/trpc/page-context.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.page"))("title") };
}

export default async function AccountPage() {
  const t = await getTranslations("account.page");
  const { name, email } = await requireUser();
  prefetch(trpc.account.sessions.queryOptions());
  return (
    <ClientMessages of={["account"]}>
      <HydrateClient>
        <Page title={t("title")} kicker={t("person", { name, email })} aside={<SignOutButton />} width="normal">
          <Card className="grid gap-5 sm:grid-cols-2">
            <LanguageChoice />
            <ThemeSetting />
          </Card>
          <Card className="grid gap-2">
            <h2 className="text-l">{t("sessions")}</h2>
            <p className="text-fg-2 text-ms">{t("sessionsHint")}</p>
            <Suspense fallback={<ListSkeleton rows={2} />}>
              <SessionList />
            </Suspense>
          </Card>
          <DownloadData />
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
