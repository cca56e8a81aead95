"use client";

import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { ChartAxes } from "./chart-axes.tsx";
import { ChartFrame, margin } from "./chart-frame.tsx";
import { chartHeight } from "./chart-height.ts";
import type { Grouping, Period } from "./progress.ts";
import { useProgressFormatters } from "./use-progress-formatters.ts";

type ActivityChartProps = { by: Grouping; periods: Period[] };

/** Real minutes as bars with the number of sessions above; the current period is highlighted. */
export function ActivityChart({ by, periods }: ActivityChartProps) {
  const t = useTranslations("progress.chart");
  const { period, longPeriod } = useProgressFormatters(by);
  const { duration } = useFormat();
  const maxMinutes = Math.max(60, ...periods.map(({ minutes }) => minutes));
  return (
    <ChartFrame label={t("activity", { by })}>
      {(width) => {
        const x = scaleBand({
          domain: periods.map(({ from }) => from),
          range: [margin.left, width - margin.right],
          padding: 0.28,
        });
        const y = scaleLinear({ domain: [0, maxMinutes], range: [chartHeight - margin.bottom, margin.top], nice: 3 });
        return (
          <>
            <ChartAxes x={x} y={y} width={width} ticks={y.ticks(3)} labelOf={period} />
            {periods.map(({ from, minutes, sessions }, index) => {
              const top = y(minutes);
              const isRunning = index === periods.length - 1;
              return (
                <Group key={from} left={x(from)}>
                  <title>{t("bar", { period: longPeriod(from), sessions, time: duration(minutes) })}</title>
                  <Bar
                    y={top}
                    width={x.bandwidth()}
                    height={chartHeight - margin.bottom - top}
                    rx={Math.min(6, x.bandwidth() / 4)}
                    className={isRunning ? "fill-maize stroke-ink" : "fill-positive"}
                    strokeWidth={isRunning ? 1.5 : 0}
                  />
                  {sessions > 0 ? (
                    <text
                      x={x.bandwidth() / 2}
                      y={top - 7}
                      textAnchor="middle"
                      className="fill-fg font-semibold text-2xs"
                    >
                      {sessions}
                    </text>
                  ) : null}
                </Group>
              );
            })}
          </>
        );
      }}
    </ChartFrame>
  );
}
