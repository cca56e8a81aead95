import { cn } from "./class-names.tsx";

const mark = { word: "ZEA", dot: "." };

/** The word mark: ZEA and its grain of maize. On white the grain is darker, to be seen. */
export function Logo({ onDark = false, className }: { onDark?: boolean; className?: string }) {
  return (
    <span className={cn("score text-[22px] tracking-[-0.02em]", onDark ? "text-on-dark" : "text-fg", className)}>
      {mark.word}
      <span className={onDark ? "text-maize" : "text-grain"}>{mark.dot}</span>
    </span>
  );
}
