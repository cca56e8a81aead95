import { cn } from "./class-names.tsx";

const mark = { word: "ZEA", dot: "." };

/** The wordmark: ZEA and its grain of maize, which is darker on light backgrounds for contrast. */
export function Logo({ onDark = false, className }: { onDark?: boolean; className?: string }) {
  return (
    <span className={cn("score text-[22px] tracking-[-0.02em]", onDark ? "text-on-dark" : "text-fg", className)}>
      {mark.word}
      <span className={onDark ? "text-maize" : "text-grain"}>{mark.dot}</span>
    </span>
  );
}
