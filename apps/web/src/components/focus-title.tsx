"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The name of what has just come about; unless the page began with it, it takes the focus, so that it is heard. */
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
