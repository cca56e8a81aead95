import type { ComponentProps } from "react";
import { cn } from "./class-names.tsx";

export type Tone = "positive" | "waiting" | "attention" | "negative" | "neutral" | "live";

const dots: Record<Tone, string> = {
  positive: "bg-positive",
  waiting: "bg-waiting",
  attention: "bg-attention",
  negative: "bg-negative",
  neutral: "bg-fg-3",
  live: "bg-maize",
};

const brightDots: Record<Tone, string> = {
  positive: "bg-positive-bright",
  waiting: "bg-waiting-bright",
  attention: "bg-attention-bright",
  negative: "bg-negative-bright",
  neutral: "bg-on-dark-2",
  live: "bg-maize",
};

/** A state as a word; the dot's colour is only an aid. `onDark` is for dark backgrounds. */
export function StateBadge({
  tone = "neutral",
  onDark = false,
  className,
  children,
  ...props
}: ComponentProps<"span"> & { tone?: Tone; onDark?: boolean }) {
  return (
    <span
      className={cn(
        "inline-flex w-fit shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-1 font-semibold text-xs",
        onDark ? "bg-on-dark-fill text-on-dark" : tone === "live" ? "bg-ink text-on-dark" : "bg-surface-2 text-fg",
        className,
      )}
      {...props}
    >
      <span aria-hidden className={cn("size-[7px] rounded-full", onDark ? brightDots[tone] : dots[tone])} />
      {children}
    </span>
  );
}

/** A short fact that is not a state: a length, a price, a count. */
export function Chip({ className, ...props }: ComponentProps<"span">) {
  return (
    <span
      className={cn(
        "inline-flex w-fit items-center gap-1.5 whitespace-nowrap rounded-full bg-surface-2 px-2.5 py-1 font-semibold text-fg-2 text-xs",
        className,
      )}
      {...props}
    />
  );
}
