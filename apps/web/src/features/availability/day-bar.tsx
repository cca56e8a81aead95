import { holdsOn, type RuleValues } from "./availability-values.ts";

type DayBarProps = { rules: RuleValues[]; today: string; from: number; to: number };

/** The hours of one weekday at a glance: filled where they hold now, hatched where they begin later. The words stand beside it. */
export function DayBar({ rules, today, from, to }: DayBarProps) {
  const share = (minutes: number) => `${(minutes / (to - from)) * 100}%`;
  return (
    <span aria-hidden className="relative block h-3 w-full overflow-hidden rounded-full bg-surface-3">
      {rules.map((rule) => (
        <span
          key={`${rule.fromMinute} ${rule.toMinute} ${rule.validFrom}`}
          className={
            holdsOn(rule, today)
              ? "absolute inset-y-0 rounded-full bg-positive"
              : "absolute inset-y-0 rounded-full bg-positive opacity-35"
          }
          style={{ left: share(rule.fromMinute - from), width: share(Math.max(0, rule.toMinute - rule.fromMinute)) }}
        />
      ))}
    </span>
  );
}

/** The clock over the bars: every third hour. */
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
