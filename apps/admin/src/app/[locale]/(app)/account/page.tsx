import { shownEmail } from "@zea/format/email-address";
import { AccountPart } from "@zea/shell/account-part";
import { ClientMessages } from "@zea/shell/client-messages";
import { DownloadData } from "@zea/shell/download-data";
import { FactorSettings } from "@zea/shell/factor-settings";
import { getTranslations } from "@zea/shell/get-translations";
import { SignInSettings } from "@zea/shell/sign-in-settings";
import { SignOutButton } from "@zea/shell/sign-out-button";
import { Avatar } from "@zea/ui/avatar";
import { Card } from "@zea/ui/card";
import { Page } from "@zea/ui/page";
import { WithSkeleton } from "@zea/ui/with-skeleton";
import type { Metadata } from "next";
import { LanguageChoice } from "@/features/account/language-choice.tsx";
import { SessionList } from "@/features/account/session-list.tsx";
import { ThemeSetting } from "@/features/account/theme-setting.tsx";
import { requireUser } from "@/trpc/page-context.ts";
import { fetchOrNotFound, HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.page"))("title") };
}

export default async function AccountPage() {
  const t = await getTranslations("account.page");
  const { name, email, locale } = await requireUser();
  const { hasCodes, passkeys } = await fetchOrNotFound(trpc.account.factors.queryOptions());
  prefetch(trpc.account.sessions.queryOptions());
  return (
    <ClientMessages of={["account"]}>
      <HydrateClient>
        <Page title={t("title")} aside={<SignOutButton />} width="normal">
          <Card className="flex flex-wrap items-center gap-4">
            <Avatar name={name} />
            <span className="grid min-w-0 flex-1 basis-48">
              <b className="truncate">{name}</b>
              <span className="truncate text-fg-2 text-ms">{shownEmail(email)}</span>
            </span>
          </Card>
          <Card className="grid gap-5 sm:grid-cols-2">
            <LanguageChoice stored={locale} />
            <ThemeSetting />
          </Card>
          <SignInSettings email={email} />
          <FactorSettings hasCodes={hasCodes} passkeys={passkeys} />
          <AccountPart title={t("sessions")} text={t("sessionsHint")}>
            <WithSkeleton of="list" size={2}>
              <SessionList />
            </WithSkeleton>
          </AccountPart>
          <DownloadData />
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}
