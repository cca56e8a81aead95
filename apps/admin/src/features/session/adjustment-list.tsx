"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { List, ListItem } from "@zea/ui/list";
import type { SessionDetails } from "./session.ts";

type AdjustmentListProps = { adjustments: SessionDetails["adjustments"] };

/** The adjustments of a session's payment, newest first, with their sum. */
export function AdjustmentList({ adjustments }: AdjustmentListProps) {
  const t = useTranslations("session.adjustments");
  const { dayTime, signedMoney } = useFormat();
  if (adjustments.length === 0) return <p className="text-fg-3 text-s">{t("none")}</p>;
  const sum = adjustments.reduce((total, { amountMinor }) => total + amountMinor, 0);
  return (
    <>
      <List>
        {adjustments.map(({ id, amountMinor, reason, createdAt, createdBy }) => (
          <ListItem key={id} className="items-baseline justify-between text-ms">
            <span className="min-w-0">
              <span className="block wrap-anywhere">{reason}</span>
              <span className="block text-fg-3 text-xs">{t("by", { name: createdBy, date: dayTime(createdAt) })}</span>
            </span>
            <b className="shrink-0 whitespace-nowrap tabular-nums">{signedMoney(amountMinor)}</b>
          </ListItem>
        ))}
      </List>
      {adjustments.length > 1 ? (
        <p className="flex justify-between gap-3 border-line border-t pt-3 font-semibold text-ms">
          {t("sum")} <span className="tabular-nums">{signedMoney(sum)}</span>
        </p>
      ) : null}
    </>
  );
}
