import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names.tsx";
import { Track } from "./track.tsx";

const arts = { week: WeekArt, list: ListArt, track: TrackArt };

type EmptyStateProps = {
  title: ReactNode;
  text?: ReactNode;
  /** The next action, a button or a link. */
  action?: ReactNode;
  /** The artwork: a week, a list, or a running track. */
  art?: keyof typeof arts;
  /** The title's level: `h1` if this is the whole page. */
  heading?: "h1" | "h2";
  className?: string;
};

/** Shown where there is nothing yet: why, and the action that changes it. */
export function EmptyState({ title, text, action, art = "week", heading: Heading = "h2", className }: EmptyStateProps) {
  const Art = arts[art];
  return (
    <section className={cn("grid max-w-[520px] gap-3.5 py-4", className)}>
      <Art />
      <Heading className="text-xl">{title}</Heading>
      {text ? <p className="text-fg-2">{text}</p> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-3">{action}</div> : null}
    </section>
  );
}

function WeekArt() {
  return (
    <div aria-hidden className="mb-2 grid max-w-[440px] grid-cols-6 gap-1.5">
      {["a", "b", "now", "c", "d", "e"].map((day) => (
        <span
          key={day}
          className={cn(
            "grid h-28 place-items-center rounded-m",
            day === "now" ? "bg-maize-2 text-ink shadow-[inset_0_0_0_1.5px_var(--ink-950)]" : "hatched",
          )}
        >
          {day === "now" ? <Plus className="size-[22px]" /> : null}
        </span>
      ))}
    </div>
  );
}

function ListArt() {
  return (
    <div aria-hidden className="mb-2 grid max-w-[440px] gap-2">
      <span className="flex items-center gap-3 rounded-m bg-maize-2 p-3 text-ink shadow-[inset_0_0_0_1.5px_var(--ink-950)]">
        <Plus className="size-[22px]" />
        <span className="h-2 w-24 rounded-full bg-ink opacity-80" />
      </span>
      <span className="hatched h-12 rounded-m" />
      <span className="hatched h-12 rounded-m opacity-60" />
    </div>
  );
}

function TrackArt() {
  return (
    <div aria-hidden className="relative isolate mb-2 h-44 max-w-[440px] overflow-hidden rounded-xl bg-pitch">
      <Track runner className="-z-10" />
    </div>
  );
}
