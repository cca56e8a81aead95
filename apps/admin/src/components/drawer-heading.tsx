"use client";

import { Avatar } from "@zea/ui/avatar";
import { cn } from "@zea/ui/class-names";
import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a drawer. It takes the focus when it appears, so that screen readers announce it. */
export function DrawerHeading({ className, children }: { className?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={cn("text-l outline-none", className)}>
      {children}
    </h2>
  );
}

type PersonHeadingProps = { name: string; photoId?: string | null; about: ReactNode; badge: ReactNode };

/** The heading of a person's drawer. Give it a new `key` when an action removes the control that had the focus. */
export function PersonHeading({ name, photoId, about, badge }: PersonHeadingProps) {
  return (
    <div className="flex min-w-0 gap-3.5">
      <Avatar name={name} photoId={photoId} />
      <span className="grid min-w-0 gap-0.5">
        <DrawerHeading>{name}</DrawerHeading>
        {about}
        <span className="pt-2">{badge}</span>
      </span>
    </div>
  );
}
