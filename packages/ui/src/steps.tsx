import { Check, Circle, CircleAlert, Clock, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names.tsx";

/** The progress through a form, as bars; `label` is its text ("2 de 3"). */
export function Steps({ label, current, count }: { label: string; current: number; count: number }) {
  return (
    <div role="img" aria-label={label} className="flex gap-1.5">
      {Array.from({ length: count }, (_, index) => index + 1).map((step) => (
        <span
          key={step}
          className={cn("h-[5px] flex-1 rounded-full transition-colors", step <= current ? "bg-positive" : "bg-line")}
        />
      ))}
    </div>
  );
}

const marks: Record<"done" | "now" | "next" | "failed", { icon: LucideIcon; className: string }> = {
  done: { icon: Check, className: "text-positive" },
  now: { icon: Clock, className: "text-waiting" },
  next: { icon: Circle, className: "text-fg-3" },
  failed: { icon: CircleAlert, className: "text-negative" },
};

type StepItem = { key: string; state: keyof typeof marks; stateLabel: string; text: ReactNode; when?: ReactNode };

/** A timeline of past, current and coming steps, each with its time. */
export function StepList({ items }: { items: readonly StepItem[] }) {
  return (
    <ol className="grid text-ms">
      {items.map(({ key, state, stateLabel, text, when }) => {
        const { icon: Icon, className } = marks[state];
        return (
          <li key={key} className="grid grid-cols-[22px_1fr_auto] items-start gap-3 py-2.5">
            <Icon aria-label={stateLabel} className={cn("mt-px size-[18px]", className)} />
            <span className={cn(state === "now" && "font-semibold", state === "next" && "text-fg-2")}>{text}</span>
            {when ? <span className="text-fg-3 text-xs leading-5">{when}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
