import { LanguageSwitch } from "@zea/shell/language-switch";
import { Logo } from "@zea/ui/logo";
import { ThemeToggle } from "@zea/ui/theme";
import { Track } from "@zea/ui/track";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

/** The frame of the sign-in pages. */
export async function AuthPage({ children }: { children: ReactNode }) {
  const t = await getTranslations();
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,0.85fr)]">
      <div className="flex flex-col px-5 pt-5 pb-12 sm:px-10 lg:px-14 lg:pt-10">
        <header className="flex items-center justify-between">
          <Logo className="text-[26px]" />
          <span className="flex items-center">
            <LanguageSwitch className="text-fg-2 hover:bg-surface-2" />
            <ThemeToggle label={t("common.theme")} />
          </span>
        </header>
        <main id="content" tabIndex={-1} className="m-auto grid w-full max-w-[440px] content-center py-10">
          {children}
        </main>
      </div>
      <aside className="relative isolate hidden content-end overflow-hidden bg-side p-14 text-on-dark lg:grid">
        <Track className="-z-10" />
        <p className="score max-w-[9em] text-[clamp(40px,4.2vw,68px)] leading-[0.98]">
          {t("account.aside.line")} <span className="text-maize">{t("account.aside.accent")}</span>
        </p>
        <p className="mt-5 max-w-[28em] text-[17px] text-on-dark-2">{t("account.aside.text")}</p>
      </aside>
    </div>
  );
}
