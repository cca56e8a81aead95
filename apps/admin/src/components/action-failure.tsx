"use client";

import { takeFocus } from "@zea/shell/take-focus";
import { Banner } from "@zea/ui/banner";

/** Why an action failed; announced when it appears, and takes the focus. */
export function ActionFailure({ text, className }: { text: string | null; className?: string }) {
  return (
    <div aria-live="polite" className={className}>
      {text ? (
        <Banner key={text} ref={takeFocus} tabIndex={-1} tone="negative" className="outline-none">
          {text}
        </Banner>
      ) : null}
    </div>
  );
}
