import { Info } from "lucide-react";
import { type ReactNode, useId } from "react";

/** What a number means, in a popover behind an "i" that works by touch and keyboard; the browser positions and closes it. */
export function Definition({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className="relative inline-grid size-[18px] place-items-center rounded-full text-fg-3 after:absolute after:-inset-[13px] hover:text-fg has-[+:popover-open]:bg-ink has-[+:popover-open]:text-on-dark"
      >
        <Info aria-hidden className="size-4" />
      </button>
      <span
        id={id}
        popover="auto"
        className="max-w-[262px] animate-pop rounded-m bg-bubble px-3.5 py-2.5 text-left font-normal text-on-dark text-s leading-snug shadow-2 supports-[position-area:bottom]:mx-3 supports-[position-area:bottom]:my-2 supports-[position-area:bottom]:[position-area:bottom] [position-try-fallbacks:flip-block,flip-inline]"
      >
        {children}
      </span>
    </>
  );
}
