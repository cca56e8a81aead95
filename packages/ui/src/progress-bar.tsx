import { cn } from "./class-names.tsx";

const tones = { positive: "bg-positive", negative: "bg-negative", waiting: "bg-waiting", accent: "bg-accent" };

type ProgressBarProps = { label: string; value: number; max?: number; tone?: keyof typeof tones; className?: string };

/** A progress bar; the number itself is shown next to it. */
export function ProgressBar({ label, value, max = 100, tone = "positive", className }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className={cn("h-2 overflow-hidden rounded-full bg-surface-3", className)}
    >
      <span
        className={cn("block h-full rounded-full transition-[width] duration-300", tones[tone])}
        style={{ width: `${share}%` }}
      />
    </div>
  );
}
