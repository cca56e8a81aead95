import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { LargeFigure } from "@zea/ui/large-figure";
import { Track } from "@zea/ui/track";
import type { ReactNode } from "react";
import type { Fact } from "./use-facts.ts";

/** The first screen of the landing page: the promise, key figures and the next free slot. */
export function Hero({ header, facts, slot }: { header: ReactNode; facts: readonly Fact[]; slot: ReactNode }) {
  const t = useTranslations("landing");
  return (
    <div className="grid bg-ink text-on-dark lg:min-h-[min(820px,100dvh)] lg:grid-cols-[1.15fr_1fr]">
      <div className="flex flex-col gap-10 px-5 pt-5 pb-10 sm:px-10 lg:pt-10 lg:pr-14 lg:pb-14 lg:pl-[max(56px,calc(50vw-620px))]">
        {header}
        <div className="my-auto grid gap-6 lg:py-6">
          <h1 className="font-[780] text-[clamp(54px,6.1vw,96px)] leading-[0.98] tracking-[-0.03em] [font-stretch:118%]">
            {t("promise.first")}
            <br />
            {t("promise.second")}
            <br />
            <em className="text-maize not-italic">{t("promise.third")}</em>
          </h1>
          <p className="max-w-[31em] text-balance text-[17px] text-on-dark-2 leading-[1.5] sm:text-[19px]">
            {t("lead")}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button asChild variant="accent" size="l">
              <Link href="/register">{t("signUp")}</Link>
            </Button>
            <Button asChild variant="onDark" size="l">
              <Link href="/#coaches">{t("seeHours")}</Link>
            </Button>
          </div>
        </div>
        {facts.length > 0 ? (
          <dl className="grid grid-cols-3 gap-5 sm:flex sm:gap-11">
            {facts.map(({ value, label }) => (
              <div key={label} className="flex flex-col-reverse">
                <dt className="text-s text-on-dark-2 sm:text-ms">{label}</dt>
                <dd>
                  <LargeFigure className="whitespace-nowrap text-[26px] sm:text-[32px]">{value}</LargeFigure>
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
      <div className="relative isolate grid min-h-[420px] content-end overflow-hidden bg-pitch px-5 py-8 sm:px-10 lg:py-14 lg:pr-[max(56px,calc(50vw-620px))]">
        <Track runner className="-z-10" />
        <div className="w-full max-w-[340px] justify-self-center lg:justify-self-end">{slot}</div>
      </div>
    </div>
  );
}
