"use client";

import { Banner } from "@zea/ui/banner";
import { takeFocus } from "./take-focus.tsx";

/** Why a form failed; takes the focus. Always rendered, so that screen readers announce a change. */
export function FormFailure({ text }: { text: string | null }) {
  return (
    <div aria-live="assertive" className={text ? undefined : "sr-only"}>
      {text ? (
        <Banner key={text} ref={takeFocus} tabIndex={-1} tone="negative" className="outline-none">
          {text}
        </Banner>
      ) : null}
    </div>
  );
}
