"use client";

import type { ReactNode } from "react";

/** Text at the side of the hero, with its actions below. */
export function HeroNote({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="grid gap-3 border-on-dark-line lg:border-l lg:pl-6">
      <div className="grid gap-1 text-fg-2 text-ms">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2.5">{actions}</div> : null}
    </div>
  );
}

/** Why an action of the hero failed. */
export function HeroError({ text }: { text: string | null }) {
  return (
    <p role="alert" className="font-semibold text-maize empty:hidden">
      {text}
    </p>
  );
}
