"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Definition } from "@zea/ui/definition";
import { Stat } from "@zea/ui/large-figure";
import { ArrowUpRight } from "lucide-react";
import type { Href } from "@/components/search-params.ts";
import type { Totals } from "./analytics.ts";
import type { Period } from "./period-url-state.ts";
import { rowsHref } from "./rows-url-state.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";
import { useCompare } from "./use-compare.ts";

const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : null);

/** The numbers, with their format and how they are compared. */
const numbers = [
  { key: "income", as: "amount", write: "money", of: ({ incomeMinor }: Totals) => incomeMinor },
  { key: "sessions", as: "amount", write: "number", of: ({ sessions }: Totals) => sessions },
  { key: "hours", as: "amount", write: "hours", of: ({ minutes }: Totals) => minutes },
  { key: "athletes", as: "amount", write: "number", of: ({ activeAthletes }: Totals) => activeAthletes },
  {
    key: "noShows",
    as: "share",
    write: "percent",
    of: ({ noShows, settled }: Totals) => shareOf(noShows, settled),
    parts: ({ noShows, settled }: Totals) => ({ part: noShows, whole: settled }),
  },
  {
    key: "cancelled",
    as: "share",
    write: "percent",
    of: ({ cancelled, granted }: Totals) => shareOf(cancelled, granted),
    parts: ({ cancelled, granted }: Totals) => ({ part: cancelled, whole: granted }),
  },
  { key: "sold", as: "amount", write: "number", of: ({ creditsSold }: Totals) => creditsSold },
  { key: "outstanding", as: "amount", write: "number", of: ({ creditsOutstanding }: Totals) => creditsOutstanding },
  { key: "rating", as: "mean", write: "mean", of: ({ rating }: Totals) => rating },
] as const;

export type NumberKey = (typeof numbers)[number]["key"];

type KeyNumbersProps = {
  current: Totals;
  before: Totals | null;
  /** For the links to the rows behind the numbers. */
  period: Period;
  only?: readonly NumberKey[];
};

/** Key numbers with definition, comparison and a link to the rows behind them. */
export function KeyNumbers({ current, before, period, only }: KeyNumbersProps) {
  const t = useTranslations("analytics.numbers");
  const { money } = useFormat();
  const compare = useCompare();
  const writers = { ...useAnalyticsFormatters(), money };
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
      {numbers
        .filter(({ key }) => only === undefined || only.includes(key))
        .map(({ key, of, as, write, ...rest }) => {
          const [now, then] = [of(current), before && of(before)];
          const written = now === null ? t("none") : writers[write](now);
          return (
            <Stat
              key={key}
              className="relative min-w-0 transition-shadow hover:shadow-[inset_0_0_0_1px_var(--line-strong)]"
              label={t(`${key}.name`)}
              definition={
                <span className="relative z-10">
                  <Definition label={t("what", { name: t(`${key}.name`) })}>{t(`${key}.text`)}</Definition>
                </span>
              }
              value={<Value written={written} name={t(`${key}.name`)} href={rowsHref({ metric: key, ...period })} />}
              comparison={
                <span className="grid">
                  {"parts" in rest ? <span>{t("parts", rest.parts(current))}</span> : null}
                  <span>{compare[as]({ now, before: then, write: writers[write] })}</span>
                </span>
              }
            />
          );
        })}
    </div>
  );
}

type ValueProps = { written: string; name: string; href: Href };

function Value({ written, name, href }: ValueProps) {
  const t = useTranslations("analytics.numbers");
  const text = <span className="text-xl sm:text-[30px]">{written}</span>;
  return (
    <Link
      href={href}
      aria-label={t("rows", { value: written, name })}
      className="group inline-flex items-baseline gap-1 rounded-s after:absolute after:inset-0 after:rounded-l focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-focus"
    >
      {text}
      <ArrowUpRight aria-hidden className="size-4 shrink-0 self-center text-fg-3 group-hover:text-fg" />
    </Link>
  );
}
