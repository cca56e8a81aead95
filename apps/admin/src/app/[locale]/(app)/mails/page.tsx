import { ClientMessages } from "@zea/shell/client-messages";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { MailList } from "@/features/mail/mail-list.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mail"))("title") };
}

export default async function MailsPage() {
  const t = await getTranslations("mail");
  prefetch(trpc.mail.failed.queryOptions());
  return (
    <ClientMessages of={["mail", "time"]}>
      <HydrateClient>
        <Page title={t("title")} width="wide">
          <p className="-mt-3 text-fg-2">{t("lead")}</p>
          <Suspense fallback={<TableSkeleton rows={6} />}>
            <MailList />
          </Suspense>
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
