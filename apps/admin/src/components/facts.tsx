import { Card } from "@zea/ui/card";
import type { ReactNode } from "react";

type Fact = { key: string; name: ReactNode; value: ReactNode };

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Card variant="flat" asChild>
      <dl className="grid gap-2.5">
        {facts.map(({ key, name, value }) => (
          <div key={key} className="grid grid-cols-[112px_minmax(0,1fr)] gap-3 text-ms">
            <dt className="text-fg-3 text-s">{name}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
