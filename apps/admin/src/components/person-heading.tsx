"use client";

import { Avatar } from "@zea/ui/avatar";
import { type ReactNode, useEffect, useRef } from "react";

type PersonHeadingProps = { name: string; about: ReactNode; mark: ReactNode };

/** Whom the drawer is about; it takes the focus when it appears, so that it is heard. With another key it appears anew, for what changed so much that the focused form is gone. */
export function PersonHeading({ name, about, mark }: PersonHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="flex min-w-0 gap-3.5">
      <Avatar name={name} />
      <span className="grid min-w-0 gap-0.5">
        <h2 ref={heading} tabIndex={-1} className="text-l outline-none">
          {name}
        </h2>
        {about}
        <span className="pt-2">{mark}</span>
      </span>
    </div>
  );
}
