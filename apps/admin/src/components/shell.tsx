import { getTranslations } from "@zea/shell/get-translations";
import { LanguageSwitch } from "@zea/shell/language-switch";
import { NavLink, TabLink } from "@zea/shell/nav-link";
import { Link } from "@zea/shell/navigation";
import { SignOutButton } from "@zea/shell/sign-out-button";
import { Logo } from "@zea/ui/logo";
import { SkipLink } from "@zea/ui/skip-link";
import { TabsBar } from "@zea/ui/tabs-bar";
import { ThemeToggle } from "@zea/ui/theme";
import type { ReactNode } from "react";
import { env } from "@/env.ts";
import { MoreTab } from "./more-tab.tsx";
import { moreSections, sections, tabSections } from "./navigation.ts";
import { SectionCount, SectionName } from "./section-count.tsx";

type ShellProps = { person: string; children: ReactNode };

/** The frame of every page: a sidebar, or a top bar and tabs on phones. */
export async function Shell({ person, children }: ShellProps) {
  const [t, titles] = await Promise.all([getTranslations("common"), getTranslations()]);
  const home = (
    <Link href="/" aria-label={t("nav.start", { name: env().CLUB_NAME })} className="rounded-s">
      <Logo onDark />
    </Link>
  );
  const tools = (
    <>
      <LanguageSwitch isStored className="text-on-dark-2 hover:bg-on-dark-fill hover:text-on-dark" />
      <ThemeToggle label={t("theme")} onDark />
    </>
  );
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[216px_minmax(0,1fr)]">
      <SkipLink>{t("skip")}</SkipLink>
      <header className="flex h-14 items-center justify-between bg-side px-5 text-on-dark lg:hidden">
        {home}
        <span className="flex items-center">
          {tools}
          <SignOutButton iconOnly variant="onDark" className="shadow-none" />
        </span>
      </header>
      <aside className="hidden bg-side text-on-dark lg:block">
        <div className="sticky top-0 flex h-dvh flex-col px-3.5 py-6">
          <div className="px-3 pb-5">{home}</div>
          <nav aria-label={t("nav.label")} className="-m-1 grid min-h-0 content-start gap-1 overflow-y-auto p-1">
            {sections.map(({ title, href, icon: Icon }) => (
              <NavLink
                key={href}
                href={href}
                className="flex min-h-10 items-center gap-3 rounded-[10px] px-3 text-ms text-on-dark-2 transition-colors hover:text-on-dark [&_svg]:size-[18px]"
                currentClassName="bg-on-dark-fill font-semibold text-on-dark"
              >
                <Icon aria-hidden />
                <SectionName hrefs={[href]} name={titles(title)} />
                <SectionCount hrefs={[href]} className="ml-auto" />
              </NavLink>
            ))}
          </nav>
          <div className="mt-auto grid gap-3 px-1">
            <span className="flex">{tools}</span>
            <span className="flex items-center justify-between gap-2 border-on-dark-fill border-t px-2 pt-4 text-ms text-on-dark-2">
              <span className="truncate">{person}</span>
              <SignOutButton iconOnly variant="onDark" className="shadow-none" />
            </span>
          </div>
        </div>
      </aside>
      <main id="content" tabIndex={-1} className="min-w-0 pb-28 lg:pb-0">
        {children}
      </main>
      <TabsBar label={t("nav.label")} className="lg:hidden md:grid">
        {tabSections.map(({ title, href, icon: Icon }) => (
          <TabLink key={href} href={href}>
            <span className="relative">
              <Icon aria-hidden />
              <SectionCount hrefs={[href]} className="absolute -top-1.5 left-3.5" />
            </span>
            <SectionName hrefs={[href]} name={titles(title)} />
          </TabLink>
        ))}
        <MoreTab names={Object.fromEntries(moreSections.map(({ title, href }) => [href, titles(title)]))} />
      </TabsBar>
    </div>
  );
}
