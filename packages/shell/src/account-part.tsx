import { Card } from "@zea/ui/card";
import type { ReactNode } from "react";

/** A part of the account page. */
export function AccountPart({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <Card asChild className="grid gap-3">
      <section>
        <div className="grid gap-0.5">
          <h2 className="text-l">{title}</h2>
          {text ? <p className="text-fg-3 text-s">{text}</p> : null}
        </div>
        {children}
      </section>
    </Card>
  );
}
