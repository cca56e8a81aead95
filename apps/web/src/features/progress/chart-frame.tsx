"use client";

import { useParentSize } from "@visx/responsive";
import type { ReactNode } from "react";
import { chartHeight } from "./chart-height.ts";

export const margin = { top: 22, right: 12, bottom: 26, left: 30 };

type ChartFrameProps = { label: string; children: (width: number) => ReactNode };

/** A responsive SVG with one accessible name; its data are in the table next to it. */
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

/** Label every n-th period, so that labels don't overlap. */
export function labelStep(count: number, width: number): number {
  return Math.max(1, Math.ceil(count / Math.max(2, Math.floor(width / 58))));
}
