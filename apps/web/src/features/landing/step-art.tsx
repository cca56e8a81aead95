import { cn } from "@zea/ui/class-names";
import { Check } from "lucide-react";

const frame = "relative h-[168px] overflow-hidden rounded-l bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)]";
const hours = [2, 0, 1, 3, 2, 1, 0, 3, 1, 2, 0, 3, 2, 1] as const;

/** Artwork: days with a line for how much is free, one of them selected. */
export function HoursArt() {
  return (
    <div aria-hidden className={cn(frame, "grid grid-cols-7 grid-rows-2 gap-2")}>
      {hours.map((free, day) => (
        <span
          key={day}
          className={cn(
            "relative grid place-items-center rounded-ml",
            day === 8 ? "bg-primary" : free > 0 ? "bg-surface-2" : "hatched",
          )}
        >
          {free > 0 ? (
            <span
              className={cn("absolute bottom-2 h-[3px] rounded-full", day === 8 ? "bg-accent" : "bg-positive")}
              style={{ width: `${free * 20 + 10}%` }}
            />
          ) : null}
        </span>
      ))}
    </div>
  );
}

/** Artwork: a slot that is confirmed at once. */
export function ConfirmedArt() {
  return (
    <div aria-hidden className={cn(frame, "grid place-items-center")}>
      <span className="absolute inset-x-8 top-9 h-11 rounded-ml bg-surface-2" />
      <span className="absolute inset-x-8 bottom-9 h-11 rounded-ml bg-surface-2" />
      <span className="relative flex w-[82%] items-center gap-3 rounded-l bg-bubble p-4 shadow-2">
        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-maize text-ink">
          <Check className="size-5" strokeWidth={3} />
        </span>
        <span className="grid flex-1 gap-2">
          <span className="h-2.5 w-[70%] rounded-full bg-on-dark" />
          <span className="h-2 w-[45%] rounded-full bg-on-dark-line" />
        </span>
      </span>
    </div>
  );
}

/** Artwork: a line that rises from session to session. */
export function GoalsArt() {
  return (
    <div aria-hidden className={frame}>
      <svg viewBox="0 0 300 136" className="size-full" fill="none" role="presentation">
        <path d="M0 20H300M0 68H300M0 116H300" stroke="var(--line)" />
        <path
          d="M6 108 48 98 90 102 132 76 174 82 216 54 258 48 290 28"
          stroke="var(--field-600)"
          strokeWidth="4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="290" cy="28" r="7" fill="var(--accent)" stroke="var(--ink-950)" strokeWidth="3" />
      </svg>
    </div>
  );
}
