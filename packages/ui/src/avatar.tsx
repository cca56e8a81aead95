import { cn } from "./class-names.tsx";

const sizes = { s: "size-[34px] text-xs", m: "size-11 text-m", l: "size-14 text-l sm:size-[72px] sm:text-xl" };

/** The first letters of the first and the last name: "Laura Méndez" gives "LM". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => Array.from(word ?? "")[0]?.toLocaleUpperCase("es") ?? "").join("");
}

/** A person's initials on maize. The name itself stands beside it, so this one is silent. */
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
