"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The heading of an outcome; takes the focus when it appears, so that screen readers announce it. */
export function OutcomeTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="text-[27px] sm:text-[30px]">
      {children}
    </h1>
  );
}
