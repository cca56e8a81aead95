import { cn } from "./class-names.tsx";

/** A grey placeholder with the size of the content to come. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block h-3.5 animate-shimmer rounded-[9px] bg-surface-3", className)} />;
}

const widths = ["w-[60%]", "w-[52%]", "w-[68%]"];
const keys = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Rows with an avatar and two lines. */
export function ListSkeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div aria-hidden className="grid">
      {keys(rows).map((row) => (
        <div key={row} className="flex items-center gap-3 border-line border-t py-3 first:border-0">
          <Skeleton className="size-11 rounded-full" />
          <span className="grid flex-1 gap-2">
            <Skeleton className={widths[row % widths.length]} />
            <Skeleton className="w-[34%]" />
          </span>
          <Skeleton className="w-16" />
        </div>
      ))}
    </div>
  );
}

/** A card with a heading and a few lines. */
export function CardSkeleton({ lines = 2, className }: { lines?: number; className?: string }) {
  return (
    <div
      aria-hidden
      className={cn("grid gap-3 rounded-l bg-surface p-[18px] shadow-[inset_0_0_0_1px_var(--line)]", className)}
    >
      <Skeleton className="h-6 w-[46%]" />
      {keys(lines).map((line) => (
        <Skeleton key={line} className={widths[line % widths.length]} />
      ))}
    </div>
  );
}

/** A month: seven columns, five weeks. */
export function CalendarSkeleton() {
  return (
    <div aria-hidden className="grid gap-4">
      <Skeleton className="h-6 w-[46%]" />
      <div className="grid grid-cols-7 gap-1.5">
        {keys(35).map((day) => (
          <Skeleton key={day} className="h-[46px] rounded-[13px] bg-surface-2" />
        ))}
      </div>
    </div>
  );
}

/** Rows of a table. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div aria-hidden className="grid">
      {keys(rows).map((row) => (
        <div
          key={row}
          className="grid grid-cols-[2fr_1fr_1fr] items-center gap-6 border-line border-t px-3 py-3.5 first:border-0"
        >
          <Skeleton className={widths[row % widths.length]} />
          <Skeleton className="w-[70%]" />
          <Skeleton className="ml-auto w-[46%]" />
        </div>
      ))}
    </div>
  );
}
