"use client";

import { List, ListItem } from "@zea/ui/list";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useMoney } from "@/i18n/money.ts";
import type { SessionDetails } from "./session.ts";

type AdjustmentListProps = { adjustments: SessionDetails["adjustments"]; currency: string };

/** The adjustments of a session's payment, newest first, with their sum. */
export function AdjustmentList({ adjustments, currency }: AdjustmentListProps) {
  const t = useTranslations("session.adjustments");
  const { dayTime } = useClubTime();
  const money = useMoney(currency);
  if (adjustments.length === 0) return <p className="text-fg-3 text-s">{t("none")}</p>;
  const sum = adjustments.reduce((total, { amountMinor }) => total + amountMinor, 0);
  return (
    <>
      <List>
        {adjustments.map(({ id, amountMinor, reason, createdAt, createdBy }) => (
          <ListItem key={id} className="items-baseline justify-between text-ms">
            <span className="min-w-0">
              <span className="block break-words">{reason}</span>
              <span className="block text-fg-3 text-xs">{t("by", { name: createdBy, date: dayTime(createdAt) })}</span>
            </span>
            <b className="shrink-0 whitespace-nowrap tabular-nums">{money(amountMinor, true)}</b>
          </ListItem>
        ))}
      </List>
      {adjustments.length > 1 ? (
        <p className="flex justify-between gap-3 border-line border-t pt-3 font-semibold text-ms">
          {t("sum")} <span className="tabular-nums">{money(sum, true)}</span>
        </p>
      ) : null}
    </>
  );
}
