import { cn } from "@zea/ui/class-names";
import { isInForce, type RuleValues } from "./availability-values.ts";

type DayBarProps = { rules: (RuleValues & { id: string })[]; today: string; from: number; to: number };

/** The hours of a weekday as a bar: solid for ranges in force, pale for later ones. Decorative; the text is next to it. */
export function DayBar({ rules, today, from, to }: DayBarProps) {
  const share = (minutes: number) => `${(minutes / (to - from)) * 100}%`;
  return (
    <span
      aria-hidden
      className={cn(
        "relative block h-3 w-full overflow-hidden rounded-full",
        rules.length === 0 ? "hatched" : "bg-surface-2",
      )}
    >
      {rules.map((rule) => (
        <span
          key={rule.id}
          className={cn("absolute inset-y-0 rounded-full bg-positive", !isInForce(rule, today) && "opacity-35")}
          style={{ left: share(rule.fromMinute - from), width: share(Math.max(0, rule.toMinute - rule.fromMinute)) }}
        />
      ))}
    </span>
  );
}

/** The scale above the bars, every third hour. */
export function BarScale({ from, to }: { from: number; to: number }) {
  const marks = Array.from({ length: 9 }, (_, index) => index * 180).filter((at) => at >= from && at <= to);
  return (
    <span aria-hidden className="relative block h-4 text-2xs text-fg-3">
      {marks.map((at) => (
        <span key={at} className="absolute -translate-x-1/2" style={{ left: `${((at - from) / (to - from)) * 100}%` }}>
          {at / 60}
        </span>
      ))}
    </span>
  );
}
