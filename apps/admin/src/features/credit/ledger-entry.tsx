"use client";

import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { ListItem } from "@zea/ui/list";
import { useLocale } from "next-intl";
import type { LedgerEntry as Entry } from "./credit.ts";

function useSentence(): (entry: Entry) => string {
  const t = useTranslations("credit.entry");
  const locale = useLocale();
  const { date, dayTime, money } = useFormat();
  return ({ kind, amount, isWelcome, reason, booking, grant }) => {
    if (booking && (kind === "BOOKING" || kind === "REFUND")) {
      const {
        startsAt,
        coach: { name: coach },
        sessionType,
      } = booking;
      return t(kind, { type: textIn(sessionType, locale), coach, date: dayTime(startsAt) });
    }
    if (grant) {
      const expiry = grant.expiresAt ? "dated" : "endless";
      const until = grant.expiresAt ? date(grant.expiresAt) : "";
      if (isWelcome) return t("welcome", { expiry, date: until });
      if (grant.pricePaidMinor === 0) return t("gift", { expiry, date: until });
      return t("sold", { price: money(grant.pricePaidMinor), method: grant.method ?? "OTHER", expiry, date: until });
    }
    if (kind === "EXPIRY") return t(reason ? "ended" : "expired");
    return t(amount > 0 ? "added" : "taken");
  };
}

export function LedgerEntry({ entry }: { entry: Entry }) {
  const t = useTranslations("credit.ledger");
  const { dayTime, signedNumber } = useFormat();
  const sentence = useSentence();
  const { amount, balanceAfter, createdAt, actorName, reason } = entry;
  return (
    <ListItem className="items-start justify-between text-ms">
      <span className="min-w-0">
        <span className="block wrap-anywhere">{sentence(entry)}</span>
        <span className="block text-fg-3 text-xs">
          {t("by", { date: dayTime(createdAt), name: actorName ?? t("machine") })}
        </span>
        {reason ? <q className="block wrap-anywhere text-fg-2 text-s">{reason}</q> : null}
      </span>
      <span className="grid shrink-0 justify-items-end whitespace-nowrap tabular-nums">
        <b>{signedNumber(amount)}</b>
        <span className="text-fg-3 text-xs">{t("balance", { balance: balanceAfter })}</span>
      </span>
    </ListItem>
  );
}
