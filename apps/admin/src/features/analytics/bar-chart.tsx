"use client";

import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { useParentSize } from "@visx/responsive";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { type PointerEvent, useState } from "react";
import { chartBoxHeight } from "./chart-box.ts";

const margin = { top: 22, right: 22, bottom: 26, left: 52 };
const roomOfName = 58;
const text = { className: "fill-fg-3 text-2xs", fontFamily: "inherit" };

type BarPoint = { key: string; value: number; title: string };
type BarChartProps = {
  label: string;
  points: BarPoint[];
  /** The least height of the axis, for empty charts. */
  least: number;
  /** The current day or month, which is still growing. */
  brightKey?: string;
  nameOf: (key: string) => string;
  tickOf: (value: number) => string;
  /** The caption of the highest bar, shown until one is pointed at. */
  mostOf: (title: string) => string;
  /** The unit of the axis steps. */
  unit?: number;
};

/** One bar per day or month. The bar under the pointer has its value above; screen readers get the label and the table. */
export function BarChart({ label, points, least, brightKey, nameOf, tickOf, mostOf, unit = 1 }: BarChartProps) {
  const [pointedKey, setPointedKey] = useState<string>();
  const { parentRef, width } = useParentSize({ debounceTime: 60 });
  const x = scaleBand({
    domain: points.map(({ key }) => key),
    range: [margin.left, Math.max(margin.left, width - margin.right)],
    padding: 0.24,
  });
  const most = Math.max(least, ...points.map(({ value }) => value)) / unit;
  const y = scaleLinear({ domain: [0, most], range: [chartBoxHeight - margin.bottom, margin.top], nice: 4 });
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor((width - margin.left) / roomOfName))));
  const named = points.filter((_, index) => (points.length - 1 - index) % every === 0).map(({ key }) => key);
  const ticks = y.ticks(4);
  const highest = points.reduce<BarPoint | undefined>(
    (one, other) => (other.value > (one?.value ?? 0) ? other : one),
    undefined,
  );
  const pointed = points.find(({ key }) => key === pointedKey);
  const point = ({ nativeEvent }: PointerEvent) => {
    const index = Math.floor((nativeEvent.offsetX - margin.left) / x.step());
    setPointedKey(points[Math.min(Math.max(index, 0), points.length - 1)]?.key);
  };
  return (
    <div ref={parentRef} className="relative w-full" style={{ height: chartBoxHeight }}>
      <p aria-hidden className="absolute -top-1 right-2 rounded-s bg-surface px-1 text-fg-2 text-xs">
        {pointed?.title ?? (highest ? mostOf(highest.title) : null)}
      </p>
      {width > 0 ? (
        <svg
          width={width}
          height={chartBoxHeight}
          role="img"
          aria-label={label}
          className="touch-pan-y"
          onPointerDown={point}
          onPointerMove={point}
          onPointerLeave={() => setPointedKey(undefined)}
        >
          {ticks.map((tick) => (
            <line
              key={tick}
              x1={margin.left}
              x2={width - margin.right}
              y1={y(tick)}
              y2={y(tick)}
              className="stroke-line"
            />
          ))}
          <AxisLeft
            scale={y}
            left={margin.left}
            tickValues={ticks}
            tickFormat={(tick) => tickOf(Number(tick) * unit)}
            hideAxisLine
            hideTicks
            tickLabelProps={{ ...text, textAnchor: "end", dx: -2, dy: 4 }}
          />
          <AxisBottom
            scale={x}
            top={chartBoxHeight - margin.bottom}
            tickValues={named}
            tickFormat={nameOf}
            hideAxisLine
            hideTicks
            tickLabelProps={{ ...text, textAnchor: "middle", dy: 2 }}
          />
          {points.map(({ key, value }) => (
            <Group key={key} left={x(key)} opacity={pointed && key !== pointed.key ? 0.45 : 1}>
              <Bar
                y={y(value / unit)}
                width={x.bandwidth()}
                height={chartBoxHeight - margin.bottom - y(value / unit)}
                rx={Math.min(5, x.bandwidth() / 4)}
                className={key === brightKey ? "fill-maize stroke-ink" : "fill-positive"}
                strokeWidth={key === brightKey && value > 0 ? 1 : 0}
              />
            </Group>
          ))}
        </svg>
      ) : null}
    </div>
  );
}
