import { shownEmail } from "@zea/format/email-address";
import { AccountPart } from "@zea/shell/account-part";
import { DownloadData } from "@zea/shell/download-data";
import { FactorSettings } from "@zea/shell/factor-settings";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { SignInSettings } from "@zea/shell/sign-in-settings";
import { SignOutButton } from "@zea/shell/sign-out-button";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Page } from "@zea/ui/page";
import { ThemeChoice } from "@zea/ui/theme-choice";
import { CalendarFeed } from "@/features/calendar-feed/calendar-feed.tsx";
import { OwnAvatar } from "@/features/photo/own-avatar.tsx";
import { PhotoPart } from "@/features/photo/photo-part.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import { DeleteAccount } from "./delete-account.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { OwnTextsPart } from "./own-texts-part.tsx";
import { SessionList } from "./session-list.tsx";

/** The person's account: name, language, theme, calendar feed, how they sign in and on which devices. */
export async function AccountPage() {
  const t = await getTranslations("account.page");
  const [me, sessions, factors, feed] = await Promise.all([
    fetchOrNotFound(trpc.account.me.queryOptions()),
    fetchOrNotFound(trpc.account.sessions.queryOptions()),
    fetchOrNotFound(trpc.account.factors.queryOptions()),
    fetchOrNotFound(trpc.feed.get.queryOptions()),
  ]);
  const calendar = await getTranslations("calendarFeed");
  const themes = { system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") };
  return (
    <Page width="narrow" title={t("title")}>
      <Card className="flex flex-wrap items-center gap-4">
        <OwnAvatar name={me.name} />
        <span className="grid min-w-0 flex-1 basis-48">
          <b className="truncate">{me.name}</b>
          <span className="truncate text-fg-2 text-ms">{shownEmail(me.email)}</span>
        </span>
        {me.role === "ATHLETE" ? (
          <span className="flex flex-wrap gap-2.5">
            <Button asChild variant="ghost">
              <Link href="/profile">{t("editProfile")}</Link>
            </Button>
            <Button asChild variant="ghost">
              <Link href="/credits">{t("credits")}</Link>
            </Button>
          </span>
        ) : null}
      </Card>
      <PhotoPart person={me} />
      {me.role === "COACH" ? <OwnTextsPart coachId={me.id} /> : null}
      <AccountPart title={t("language")} text={t("languageHint")}>
        <LanguageChoice stored={me.locale} />
      </AccountPart>
      <AccountPart title={t("theme")}>
        <ThemeChoice label={t("theme")} options={themes} />
      </AccountPart>
      <AccountPart title={calendar("title")} text={calendar("text")}>
        <CalendarFeed initialUrl={feed.url} />
      </AccountPart>
      <SignInSettings email={me.email} />
      <FactorSettings hasCodes={factors.hasCodes} passkeys={factors.passkeys} />
      <AccountPart title={t("sessions")} text={t("sessionsHint")}>
        <SessionList sessions={sessions} />
      </AccountPart>
      <DownloadData />
      <DeleteAccount />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SignOutButton />
        <nav aria-label={t("legal")} className="flex gap-5 text-fg-2 text-ms">
          <Link href="/privacy" className="py-2.5 underline underline-offset-4">
            {t("privacy")}
          </Link>
          <Link href="/terms" className="py-2.5 underline underline-offset-4">
            {t("terms")}
          </Link>
        </nav>
      </div>
    </Page>
  );
}
