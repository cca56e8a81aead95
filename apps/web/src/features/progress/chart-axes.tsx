"use client";

import { AxisBottom, AxisLeft } from "@visx/axis";
import type { scaleBand, scaleLinear, scalePoint } from "@visx/scale";
import { labelStep, margin } from "./chart-frame.tsx";
import { chartHeight } from "./chart-height.ts";

type Horizontal = ReturnType<typeof scaleBand<string>> | ReturnType<typeof scalePoint<string>>;
type ChartAxesProps = {
  x: Horizontal;
  y: ReturnType<typeof scaleLinear<number>>;
  width: number;
  ticks: number[];
  labelOf: (period: string) => string;
};

const text = { className: "fill-fg-3 text-2xs", fontFamily: "inherit" };

/** Grid lines, value labels and period labels: always the last period, the others as far as there is room. */
export function ChartAxes({ x, y, width, ticks, labelOf }: ChartAxesProps) {
  const periods = x.domain();
  const step = labelStep(periods.length, width - margin.left - margin.right);
  const labelled = periods.filter((_, index) => (periods.length - 1 - index) % step === 0);
  return (
    <>
      {ticks.map((value) => (
        <line
          key={value}
          x1={margin.left}
          x2={width - margin.right}
          y1={y(value)}
          y2={y(value)}
          className="stroke-line"
        />
      ))}
      <AxisLeft
        scale={y}
        left={margin.left}
        tickValues={ticks}
        tickFormat={String}
        hideAxisLine
        hideTicks
        tickLabelProps={{ ...text, textAnchor: "end", dx: -2, dy: 4 }}
      />
      <AxisBottom
        scale={x}
        top={chartHeight - margin.bottom}
        tickValues={labelled}
        tickFormat={labelOf}
        hideAxisLine
        hideTicks
        tickLabelProps={{ ...text, textAnchor: "middle", dy: 2 }}
      />
    </>
  );
}
