"use client";

import { useErrorMessage } from "@zea/shell/use-error-message";
import type { ReactNode } from "react";

/** A sentence at the hero's side, with its deeds below. */
export function HeroNote({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="grid gap-3 border-on-dark-line lg:border-l lg:pl-6">
      <div className="grid gap-1 text-fg-2 text-ms">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2.5">{actions}</div> : null}
    </div>
  );
}

/** Why a deed was refused, on ink. */
export function HeroError({ error }: { error: unknown }) {
  const explain = useErrorMessage();
  return (
    <p role="alert" className="font-semibold text-maize empty:hidden">
      {error ? explain(error) : null}
    </p>
  );
}
