import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Clock, Ticket } from "lucide-react";
import type { ClubFacts } from "../club/club.ts";
import { ConfirmedArt, GoalsArt, HoursArt } from "./step-art.tsx";

const steps = [
  { key: "choose", Art: HoursArt },
  { key: "confirmed", Art: ConfirmedArt },
  { key: "improve", Art: GoalsArt },
] as const;

/** How the club works, in three steps, and on what terms. */
export function HowItWorks({ club: { freeCancellationHours, packs } }: { club: ClubFacts }) {
  const t = useTranslations("landing.how");
  const { money } = useFormat();
  const lowest = Math.min(...packs.map(({ priceMinor }) => priceMinor));
  return (
    <section
      id="how"
      aria-labelledby="how-title"
      className="mx-auto grid w-full max-w-[1320px] gap-8 px-5 sm:px-10 lg:gap-12"
    >
      <h2 id="how-title" className="max-w-[16em] text-[clamp(30px,3.4vw,48px)] leading-[1.03]">
        {t("title")}
      </h2>
      <ol className="grid gap-5 md:grid-cols-3">
        {steps.map(({ key, Art }, index) => (
          <li key={key} className="grid content-start gap-5 rounded-xl bg-surface-2 p-5 lg:p-7">
            <Art />
            <div className="grid gap-2">
              <h3 className="flex items-baseline gap-2.5 text-l">
                <span aria-hidden className="text-fg-3">
                  {index + 1}
                </span>
                {t(`${key}.title`)}
              </h3>
              <p className="text-fg-2">{t(`${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <ul className="flex flex-wrap gap-x-10 gap-y-3 text-fg-2">
        <li className="flex items-start gap-2.5">
          <Clock aria-hidden className="mt-[3px] size-[18px] shrink-0 text-fg-3" />
          {t("terms.cancel", { hours: freeCancellationHours })}
        </li>
        {packs.length > 0 ? (
          <li className="flex items-start gap-2.5">
            <Ticket aria-hidden className="mt-[3px] size-[18px] shrink-0 text-fg-3" />
            {t("terms.price", { price: money(lowest) })}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
