"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A heading that takes the focus when it appears, so that screen readers announce the change; `isFresh` is false where the page loaded with it. */
export function FocusTitle({ isFresh, children }: { isFresh: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasFresh = useRef(isFresh);
  useEffect(() => {
    if (wasFresh.current) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
      {children}
    </h2>
  );
}
