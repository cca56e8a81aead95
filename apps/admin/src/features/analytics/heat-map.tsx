"use client";

import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import type { KeyboardEvent } from "react";
import type { Overview } from "./analytics.ts";
import type { Period } from "./period-url-state.ts";
import { rowsHref } from "./rows-url-state.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** Five shades of one colour, with readable text in light and dark themes. */
const depths = ["bg-positive/12", "bg-positive/26", "bg-positive/40", "bg-positive/54", "bg-positive text-surface"];

type Demand = Overview["demand"];
type Cells = {
  period: Period;
  hours: number[];
  countOf: (weekday: number, hour: number) => number;
  depthOf: (count: number) => string;
};

/** Covers the hours from the first to the last with bookings. */
function cellsOf(demand: Demand, period: Period): Cells {
  const counts = new Map(demand.map(({ weekday, hour, bookings }) => [`${weekday} ${hour}`, bookings]));
  const most = Math.max(1, ...counts.values());
  const [first, last] = [Math.min(...demand.map(({ hour }) => hour)), Math.max(...demand.map(({ hour }) => hour))];
  return {
    period,
    hours: demand.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index),
    countOf: (weekday, hour) => counts.get(`${weekday} ${hour}`) ?? 0,
    depthOf: (count) =>
      count === 0 ? "hatched" : (depths[Math.ceil(Math.sqrt(count / most) * depths.length) - 1] ?? ""),
  };
}

/** Steps in rows and columns. */
const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The arrow keys move to the next cell with bookings; Tab leaves the table. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>) {
  const [down, right] = steps[event.key] ?? [0, 0];
  const cell = event.target instanceof Element ? event.target.closest("td") : null;
  if (!cell || (down === 0 && right === 0)) return;
  event.preventDefault();
  const { rows } = event.currentTarget;
  let row = cell.closest("tr")?.rowIndex ?? 0;
  for (let column = cell.cellIndex; rows[row]?.cells[column]; row += down, column += right) {
    const link = rows[row + down]?.cells[column + right]?.querySelector("a");
    if (link) return link.focus();
  }
}

type HeatMapProps = { demand: Demand; period: Period; caption: string };

/** Bookings by weekday and hour, each cell linked to its bookings. On phones the hours are rows, elsewhere columns. */
export function HeatMap({ demand, period, caption }: HeatMapProps) {
  const t = useTranslations("analytics.demand");
  const { weekday } = useAnalyticsFormatters();
  const cells = cellsOf(demand, period);
  const firstByDay = demand[0];
  const firstByHour = demand.toSorted((one, other) => one.hour - other.hour || one.weekday - other.weekday)[0];
  const { hours } = cells;
  if (hours.length === 0) return <p className="text-fg-2">{t("none")}</p>;
  const hourOf = (hour: number) => String(hour).padStart(2, "0");
  return (
    <>
      <table
        onKeyDown={moveFocus}
        className="w-full table-fixed border-separate border-spacing-[3px] text-2xs sm:hidden"
      >
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
                <Cell key={day} weekday={day} hour={hour} cells={cells} isFirst={isCellOf(firstByHour, day, hour)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table
        onKeyDown={moveFocus}
        className="hidden w-full table-fixed border-separate border-spacing-[3px] text-xs sm:table"
      >
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
                <Cell key={hour} weekday={day} hour={hour} cells={cells} isFirst={isCellOf(firstByDay, day, hour)} />
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

const isCellOf = (first: Demand[number] | undefined, weekday: number, hour: number) =>
  first?.weekday === weekday && first.hour === hour;

type CellProps = { weekday: number; hour: number; cells: Cells; isFirst: boolean };

function Cell({ weekday, hour, cells, isFirst }: CellProps) {
  const t = useTranslations("analytics.demand");
  const formatters = useAnalyticsFormatters();
  const count = cells.countOf(weekday, hour);
  const label = t("cell", { weekday: formatters.weekday(weekday, true), hour: formatters.clock(hour), count });
  const classes = cn("h-11 rounded-xs p-0 text-center font-semibold tabular-nums sm:h-8", cells.depthOf(count));
  if (count === 0) {
    return (
      <td className={classes}>
        <span className="sr-only">{formatters.number(0)}</span>
      </td>
    );
  }
  return (
    <td className={classes}>
      <Link
        href={rowsHref({ metric: "bookings", ...cells.period, weekday, hour })}
        aria-label={label}
        title={label}
        tabIndex={isFirst ? 0 : -1}
        className="grid size-full place-items-center rounded-xs hover:shadow-[inset_0_0_0_2px_var(--text)]"
      >
        {formatters.number(count)}
      </Link>
    </td>
  );
}
