import type { ReactNode } from "react";

/** The first focusable element of a page: skips the navigation. */
export function SkipLink({ target = "content", children }: { target?: string; children: ReactNode }) {
  return (
    <a
      href={`#${target}`}
      className="-translate-y-20 fixed top-3 left-3 z-50 rounded-full bg-primary px-4 py-2.5 font-semibold text-ms text-on-primary focus-visible:translate-y-0"
    >
      {children}
    </a>
  );
}
