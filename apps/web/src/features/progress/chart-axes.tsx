"use client";

import { AxisBottom, AxisLeft } from "@visx/axis";
import type { scaleBand, scaleLinear, scalePoint } from "@visx/scale";
import { margin, namedEvery } from "./chart-frame.tsx";
import { chartHeight } from "./chart-height.ts";

type Horizontal = ReturnType<typeof scaleBand<string>> | ReturnType<typeof scalePoint<string>>;
type ChartAxesProps = {
  x: Horizontal;
  y: ReturnType<typeof scaleLinear<number>>;
  width: number;
  ticks: number[];
  nameOf: (period: string) => string;
};

const text = { className: "fill-fg-3 text-2xs", fontFamily: "inherit" };

/** Grid lines, value labels and period labels: always the last period, the others as far as there is room. */
export function ChartAxes({ x, y, width, ticks, nameOf }: ChartAxesProps) {
  const periods = x.domain();
  const every = namedEvery(periods.length, width - margin.left - margin.right);
  const named = periods.filter((_, index) => (periods.length - 1 - index) % every === 0);
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
        tickValues={named}
        tickFormat={nameOf}
        hideAxisLine
        hideTicks
        tickLabelProps={{ ...text, textAnchor: "middle", dy: 2 }}
      />
    </>
  );
}
