"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { List } from "@zea/ui/list";
import { Pagination } from "@/components/pagination.tsx";
import type { AthleteDetails } from "@/features/athlete/athlete.ts";
import type { AthletePageUrlState } from "@/features/athlete/athlete-page-url-state.ts";
import { useTRPC } from "@/trpc/client.ts";
import { AdjustAction } from "./adjust-action.tsx";
import { ExpireAction } from "./expire-action.tsx";
import { GrantAction } from "./grant-action.tsx";
import { LedgerEntry } from "./ledger-entry.tsx";
import { LotList } from "./lot-list.tsx";

type LedgerProps = { athlete: AthleteDetails; urlState: AthletePageUrlState; now: Date };

/** An athlete's credits: balance, lots, ledger, and actions while the athlete has an account. */
export function Ledger({ athlete: { id: athleteId, name, deletedAt }, urlState, now }: LedgerProps) {
  const t = useTranslations("credit");
  const { date } = useFormat();
  const { data } = useSuspenseQuery(useTRPC().credit.ledger.queryOptions({ athleteId, page: urlState.page }));
  const { entries, total, balance, nextExpiry, lots } = data;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_360px]">
      <section className="order-2 grid gap-2 lg:order-1" aria-labelledby="ledger">
        <h2 id="ledger" className="text-l">
          {t("ledger.title")}
        </h2>
        {entries.length === 0 ? <p className="text-fg-2">{t("ledger.none")}</p> : null}
        <List>
          {entries.map((entry) => (
            <LedgerEntry key={entry.id} entry={entry} />
          ))}
        </List>
        {total > entries.length ? <Pagination urlState={urlState} shown={entries.length} total={total} /> : null}
      </section>
      <div className="order-1 grid gap-4 lg:order-2">
        <Card variant="flat" className="grid gap-0.5">
          <span className="text-fg-3 text-xs">{t("facts.balance")}</span>
          <LargeFigure>{t("count", { count: balance })}</LargeFigure>
          {nextExpiry ? (
            <span className="text-fg-2 text-s">
              {t("nextExpiry", { count: nextExpiry.credits, date: date(nextExpiry.expiresAt) })}
            </span>
          ) : null}
        </Card>
        {deletedAt ? null : (
          <section className="grid gap-2.5" aria-label={t("actions")}>
            <GrantAction athleteId={athleteId} name={name} now={now} />
            <AdjustAction athleteId={athleteId} name={name} balance={balance} />
            {lots.length > 0 ? <ExpireAction athleteId={athleteId} name={name} lots={lots} /> : null}
          </section>
        )}
        <section className="grid gap-1">
          <h2 className="text-m">{t("lots.title")}</h2>
          <LotList lots={lots} />
        </section>
      </div>
    </div>
  );
}
