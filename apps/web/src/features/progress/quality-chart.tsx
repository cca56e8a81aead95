"use client";

import { Group } from "@visx/group";
import { scaleLinear, scalePoint } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { useTranslations } from "@zea/shell/use-translations";
import { ChartAxes } from "./chart-axes.tsx";
import { ChartFrame, margin } from "./chart-frame.tsx";
import { chartHeight } from "./chart-height.ts";
import type { Grouping, Period } from "./progress.ts";
import { DataPoint, series } from "./quality-series.tsx";
import { useProgressFormatters } from "./use-progress-formatters.ts";

const grades = [1, 2, 3, 4, 5];

/** The mean technique, effort and rating of each period; periods without a value are skipped. */
export function QualityChart({ by, periods }: { by: Grouping; periods: Period[] }) {
  const t = useTranslations("progress");
  const { period } = useProgressFormatters(by);
  return (
    <div className="grid gap-2">
      <ChartFrame label={t("chart.quality", { by })}>
        {(width) => {
          const x = scalePoint({
            domain: periods.map(({ from }) => from),
            range: [margin.left, width - margin.right],
            padding: 0.5,
          });
          const y = scaleLinear({ domain: [1, 5], range: [chartHeight - margin.bottom, margin.top] });
          return (
            <>
              <ChartAxes x={x} y={y} width={width} ticks={grades} labelOf={period} />
              {series.map(({ key, stroke, dash }) => {
                const points = periods.flatMap(({ from, [key]: value }) =>
                  value === null ? [] : [{ from, at: x(from) ?? 0, value: y(value) }],
                );
                return (
                  <Group key={key}>
                    <LinePath
                      data={points}
                      x={({ at }) => at}
                      y={({ value }) => value}
                      strokeWidth={2.5}
                      strokeDasharray={dash}
                      strokeLinecap="round"
                      strokeLinejoin="round"
                      className={`fill-none ${stroke}`}
                    />
                    {points.map(({ from, at, value }) => (
                      <DataPoint key={from} series={key} x={at} y={value} />
                    ))}
                  </Group>
                );
              })}
            </>
          );
        }}
      </ChartFrame>
      <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-fg-2 text-xs">
        {series.map(({ key, stroke, dash }) => (
          <li key={key} className="flex items-center gap-1.5">
            <svg width={30} height={12} aria-hidden="true">
              <path d="M2 6H28" strokeWidth={2.5} strokeDasharray={dash} strokeLinecap="round" className={stroke} />
              <DataPoint series={key} x={15} y={6} size={4} />
            </svg>
            {t(key)}
          </li>
        ))}
      </ul>
    </div>
  );
}
