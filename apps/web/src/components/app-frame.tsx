import { getTranslations } from "@zea/shell/get-translations";
import { LanguageSwitch } from "@zea/shell/language-switch";
import { NavLink, TabLink } from "@zea/shell/nav-link";
import { Link } from "@zea/shell/navigation";
import { Logo } from "@zea/ui/logo";
import { SkipLink } from "@zea/ui/skip-link";
import { TabsBar } from "@zea/ui/tabs-bar";
import { ThemeToggle } from "@zea/ui/theme";
import type { ReactNode } from "react";
import { env } from "@/env.ts";
import { OwnAvatar } from "@/features/photo/own-avatar.tsx";
import { sectionsOf } from "./sections.ts";

type AppFrameProps = { person: string; role: string; children: ReactNode };

/** The frame of every signed-in page: a bar at the top, and on phones a tab bar at the bottom. */
export async function AppFrame({ person, role, children }: AppFrameProps) {
  const [t, titles] = await Promise.all([getTranslations("common"), getTranslations()]);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{t("skip")}</SkipLink>
      <header className="sticky top-0 z-20 hidden border-line border-b bg-bg/90 backdrop-blur md:block">
        <div className="mx-auto flex h-16 max-w-[1240px] items-center justify-between gap-6 px-8">
          <nav aria-label={t("nav.label")} className="flex items-center gap-1">
            <Link href="/home" aria-label={t("nav.start", { name: env().CLUB_NAME })} className="mr-4 rounded-s">
              <Logo />
            </Link>
            {sectionsOf(role).map(({ title, href }) => (
              <NavLink
                key={href}
                href={href}
                className="rounded-full px-3.5 py-2 font-medium text-fg-2 text-ms transition-colors hover:text-fg"
                currentClassName="bg-surface-2 font-semibold text-fg"
              >
                {titles(title)}
              </NavLink>
            ))}
          </nav>
          <div className="flex items-center gap-1">
            <LanguageSwitch isStored className="text-fg-2 hover:bg-surface-2" />
            <ThemeToggle label={t("theme")} />
            <Link
              href="/account"
              className="ml-2 flex items-center gap-2.5 rounded-full text-fg-2 text-ms hover:text-fg"
            >
              <span className="max-w-[180px] truncate">{person}</span>
              <OwnAvatar name={person} size="s" />
            </Link>
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 pb-28 md:pb-10">
        {children}
      </main>
      <TabsBar label={t("nav.label")} className="[body:has([data-dock])_&]:hidden">
        {sectionsOf(role).map(({ title, href, icon: Icon }) => (
          <TabLink key={href} href={href}>
            <Icon aria-hidden />
            {titles(title)}
          </TabLink>
        ))}
      </TabsBar>
    </div>
  );
}
