import { cn } from "./class-names.tsx";

const sizes = { s: "size-[34px] text-xs", m: "size-11 text-m", l: "size-14 text-l sm:size-[72px] sm:text-xl" };

/** The initials of the first and last name: "Laura Méndez" gives "LM". */
function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => Array.from(word ?? "")[0]?.toUpperCase() ?? "").join("");
}

/** A person's photo, or their initials; hidden from screen readers, since the name is always next to it. */
export function Avatar({
  name,
  photoId,
  preview,
  size = "m",
  className,
}: {
  name: string;
  /** A file of the site that shows it. The initials stay visible behind one that is gone. */
  photoId?: string | null;
  /** The address of a picture to show instead. */
  preview?: string | undefined;
  size?: keyof typeof sizes;
  className?: string;
}) {
  const source = preview ?? (photoId ? `/api/v1/files/${photoId}` : null);
  return (
    <span
      aria-hidden
      className={cn(
        "relative grid shrink-0 select-none place-items-center overflow-hidden rounded-full bg-maize-2 font-bold font-display text-ink",
        sizes[size],
        className,
      )}
    >
      {initials(name)}
      {source ? <img src={source} alt="" decoding="async" className="absolute inset-0 size-full object-cover" /> : null}
    </span>
  );
}
