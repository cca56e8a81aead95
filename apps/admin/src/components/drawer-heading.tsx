"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What the drawer is about, where it is nobody; it takes the focus when it appears, so that it is heard. */
export function DrawerHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="text-l outline-none">
      {children}
    </h2>
  );
}
