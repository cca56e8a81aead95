"use client";

import { Avatar } from "@zea/ui/avatar";
import { useEffect, useRef } from "react";
import type { AthleteShown } from "./athlete.ts";
import { AthleteStateMark } from "./athlete-state-mark.tsx";

/** Who the drawer is about; it takes the focus when it appears, so that it is heard. */
export function AthleteHead({ athlete, now }: { athlete: AthleteShown; now: Date }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="flex min-w-0 gap-3.5">
      <Avatar name={athlete.name} />
      <span className="grid min-w-0 gap-0.5">
        <h2 ref={heading} tabIndex={-1} className="text-l outline-none">
          {athlete.name}
        </h2>
        <a href={`mailto:${athlete.email}`} className="truncate text-fg-2 text-s underline-offset-4 hover:underline">
          {athlete.email}
        </a>
        <span className="pt-2">
          <AthleteStateMark athlete={athlete} now={now} />
        </span>
      </span>
    </div>
  );
}
