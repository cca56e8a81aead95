import { cn } from "./class-names.tsx";

const sizes = { s: "size-[34px] text-xs", m: "size-11 text-m", l: "size-14 text-l sm:size-[72px] sm:text-xl" };

/** The initials of the first and last name: "Laura Méndez" gives "LM". */
function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => Array.from(word ?? "")[0]?.toUpperCase() ?? "").join("");
}

/** A person's initials; hidden from screen readers, since the name is always next to it. */
export function Avatar({
  name,
  size = "m",
  className,
}: {
  name: string;
  size?: keyof typeof sizes;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid shrink-0 select-none place-items-center rounded-full bg-maize-2 font-bold font-display text-ink",
        sizes[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
