import { cn } from "@zea/ui/class-names";
import { Track } from "@zea/ui/track";
import type { ReactNode } from "react";
import { getTranslations } from "./get-translations.tsx";

type AuthPageProps = {
  header: ReactNode;
  /** The background of the artwork. */
  asideClassName: string;
  children: ReactNode;
};

/** The layout of the sign-in pages: the form, with artwork next to it on wide screens. */
export async function AuthPage({ header, asideClassName, children }: AuthPageProps) {
  const t = await getTranslations("account.aside");
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,0.85fr)]">
      <div className="flex flex-col px-5 pt-5 pb-12 sm:px-10 lg:px-14 lg:pt-10">
        {header}
        <main id="content" tabIndex={-1} className="m-auto grid w-full max-w-[440px] content-center py-10">
          {children}
        </main>
      </div>
      <aside
        className={cn("relative isolate hidden content-end overflow-hidden p-14 text-on-dark lg:grid", asideClassName)}
      >
        <Track className="-z-10" />
        <p className="score max-w-[9em] text-[clamp(40px,4.2vw,68px)] leading-[0.98]">
          {t("line")} <span className="text-maize">{t("accent")}</span>
        </p>
        <p className="mt-5 max-w-[28em] text-[17px] text-on-dark-2">{t("text")}</p>
      </aside>
    </div>
  );
}
