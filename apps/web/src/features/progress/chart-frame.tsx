"use client";

import { useParentSize } from "@visx/responsive";
import type { ReactNode } from "react";

import { chartBoxHeight } from "./chart-box.ts";

export const chartHeight = chartBoxHeight;
export const margin = { top: 22, right: 12, bottom: 26, left: 30 };

type ChartFrameProps = { label: string; children: (width: number) => ReactNode };

/** A picture as wide as its place, with one name for whoever does not see it; its numbers are in the table beside it. */
export function ChartFrame({ label, children }: ChartFrameProps) {
  const { parentRef, width } = useParentSize({ debounceTime: 60 });
  return (
    <div ref={parentRef} className="w-full" style={{ height: chartHeight }}>
      {width > 0 ? (
        <svg width={width} height={chartHeight} role="img" aria-label={label} className="overflow-visible">
          {children(width)}
        </svg>
      ) : null}
    </div>
  );
}

/** Every how manieth period is named, so that names don't touch. */
export function namedEvery(count: number, width: number): number {
  return Math.max(1, Math.ceil(count / Math.max(2, Math.floor(width / 58))));
}
