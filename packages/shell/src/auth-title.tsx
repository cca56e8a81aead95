"use client";

import { type ReactNode, useEffect, useRef } from "react";

type AuthTitleProps = { title: ReactNode; lead?: ReactNode; takesFocus?: boolean };

/** The title of a sign-in step. An outcome that replaces a form takes the focus, so that screen readers announce it. */
export function AuthTitle({ title, lead, takesFocus = false }: AuthTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <header className="grid gap-2">
      <h1 ref={heading} tabIndex={-1} className="text-2xl">
        {title}
      </h1>
      {lead ? <p className="text-fg-2">{lead}</p> : null}
    </header>
  );
}
