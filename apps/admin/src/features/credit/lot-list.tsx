"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { List, ListItem } from "@zea/ui/list";
import type { Lot } from "./credit.ts";

/** The lots that still hold credits, in the order in which they are spent. */
export function LotList({ lots }: { lots: Lot[] }) {
  const t = useTranslations("credit.lots");
  const { date } = useFormat();
  if (lots.length === 0) return <p className="text-fg-3 text-s">{t("none")}</p>;
  return (
    <List>
      {lots.map(({ id, origin, granted, remaining, grantedAt, expiresAt }) => (
        <ListItem key={id} className="items-baseline justify-between text-ms">
          <span className="min-w-0">
            <span className="block">{expiresAt ? t("until", { date: date(expiresAt) }) : t("endless")}</span>
            <span className="block text-fg-3 text-xs">{t(`origin.${origin}`, { date: date(grantedAt) })}</span>
          </span>
          <b className="shrink-0 whitespace-nowrap tabular-nums">{t("of", { remaining, granted })}</b>
        </ListItem>
      ))}
    </List>
  );
}
