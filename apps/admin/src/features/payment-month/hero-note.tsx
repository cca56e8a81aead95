"use client";

import { takeFocus } from "@zea/shell/take-focus";
import type { ReactNode } from "react";
import { focusIfLost } from "@/components/focus-on-mount.ts";

type HeroNoteProps = {
  children: ReactNode;
  actions?: ReactNode;
  /** Whether it replaces the control just used, whose focus it takes over. */
  isFresh?: boolean;
};

/** The next step of a month, on its page. */
export const nextStepId = "next-step";

/** Text at the side of the hero, with its actions below. */
export function HeroNote({ children, actions, isFresh }: HeroNoteProps) {
  return (
    <div
      id={nextStepId}
      ref={isFresh ? focusIfLost : undefined}
      tabIndex={-1}
      className="grid gap-3 border-on-dark-line outline-none lg:border-l lg:pl-6"
    >
      <div className="grid gap-1 text-fg-2 text-ms">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2.5">{actions}</div> : null}
    </div>
  );
}

/** Why an action of the hero failed; takes the focus. */
export function HeroError({ text }: { text: string | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {text ? (
        <p key={text} ref={takeFocus} tabIndex={-1} className="font-semibold text-maize outline-none">
          {text}
        </p>
      ) : null}
    </div>
  );
}
