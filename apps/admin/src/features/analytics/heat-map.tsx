"use client";

import { cn } from "@zea/ui/class-names";
import { useTranslations } from "next-intl";
import type { Overview } from "./analytics.ts";
import { useAnalyticsWords } from "./use-analytics-words.ts";

const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** Five depths of one colour, each with the text that reads on it in light and dark. */
const depths = ["bg-positive/12", "bg-positive/26", "bg-positive/40", "bg-positive/54", "bg-positive text-surface"];

type Demand = Overview["demand"];
type Cells = {
  hours: number[];
  countOf: (weekday: number, hour: number) => number;
  depthOf: (count: number) => string;
};

/** The hours from the first to the last that has any booking, and what each cell holds. */
function cellsOf(demand: Demand): Cells {
  const counts = new Map(demand.map(({ weekday, hour, bookings }) => [`${weekday} ${hour}`, bookings]));
  const most = Math.max(1, ...counts.values());
  const [first, last] = [Math.min(...demand.map(({ hour }) => hour)), Math.max(...demand.map(({ hour }) => hour))];
  return {
    hours: demand.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index),
    countOf: (weekday, hour) => counts.get(`${weekday} ${hour}`) ?? 0,
    depthOf: (count) =>
      count === 0 ? "hatched" : (depths[Math.ceil(Math.sqrt(count / most) * depths.length) - 1] ?? ""),
  };
}

/** When people train: a table whose cells print their number; hours are rows on a phone and columns elsewhere. */
export function HeatMap({ demand, caption }: { demand: Demand; caption: string }) {
  const t = useTranslations("analytics.demand");
  const { weekday } = useAnalyticsWords();
  const cells = cellsOf(demand);
  const { hours } = cells;
  if (hours.length === 0) return <p className="text-fg-2">{t("none")}</p>;
  const hourOf = (hour: number) => String(hour).padStart(2, "0");
  return (
    <>
      <table className="w-full table-fixed border-separate border-spacing-[3px] text-2xs sm:hidden">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <Head className="w-8">{t("hour")}</Head>
            {weekdays.map((day) => (
              <Head key={day} label={weekday(day, true)}>
                {weekday(day)}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <Head scope="row">{hourOf(hour)}</Head>
              {weekdays.map((day) => (
                <Cell key={day} count={cells.countOf(day, hour)} cells={cells} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="hidden w-full table-fixed border-separate border-spacing-[3px] text-xs sm:table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <Head className="w-11">
              <span className="sr-only">{t("day")}</span>
            </Head>
            {hours.map((hour) => (
              <Head key={hour}>{hourOf(hour)}</Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((day) => (
            <tr key={day}>
              <Head scope="row" label={weekday(day, true)}>
                {weekday(day)}
              </Head>
              {hours.map((hour) => (
                <Cell key={hour} count={cells.countOf(day, hour)} cells={cells} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type HeadProps = { scope?: "row" | "col"; label?: string; className?: string; children: React.ReactNode };

function Head({ scope = "col", label, className, children }: HeadProps) {
  return (
    <th
      scope={scope}
      abbr={label}
      className={cn("px-0.5 font-medium text-fg-3", scope === "row" && "text-left", className)}
    >
      {children}
    </th>
  );
}

function Cell({ count, cells }: { count: number; cells: Cells }) {
  const { number } = useAnalyticsWords();
  return (
    <td className={cn("h-8 rounded-xs text-center font-semibold tabular-nums", cells.depthOf(count))}>
      <span className={count === 0 ? "sr-only" : undefined}>{number(count)}</span>
    </td>
  );
}
