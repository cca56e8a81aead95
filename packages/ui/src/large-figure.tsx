import type { ReactNode } from "react";
import { Card } from "./card.tsx";
import { cn } from "./class-names.tsx";

const sizes = { s: "text-xl", m: "text-[30px]", l: "text-3xl", xl: "text-score" };

/** A number in scoreboard style, with its unit. */
export function LargeFigure({
  children,
  unit,
  size = "m",
  className,
}: {
  children: ReactNode;
  unit?: ReactNode;
  size?: keyof typeof sizes;
  className?: string;
}) {
  return (
    <span className={cn("score inline-flex items-baseline gap-[0.28em]", sizes[size], className)}>
      {children}
      {unit ? <span className="text-[0.5em] tracking-normal">{unit}</span> : null}
    </span>
  );
}

type StatProps = {
  label: ReactNode;
  value: ReactNode;
  definition?: ReactNode;
  comparison?: ReactNode;
  className?: string;
};

/** A dashboard figure: its label, definition, value and comparison. */
export function Stat({ label, value, definition, comparison, className }: StatProps) {
  return (
    <Card className={cn("grid content-start gap-1", className)}>
      <span className="flex items-center gap-2 text-fg-3 text-xs">
        {label}
        {definition}
      </span>
      <LargeFigure>{value}</LargeFigure>
      {comparison ? <span className="text-fg-3 text-xs">{comparison}</span> : null}
    </Card>
  );
}
