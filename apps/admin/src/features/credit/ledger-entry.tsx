"use client";

import { ListItem } from "@zea/ui/list";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useMoney } from "@/i18n/money.ts";
import type { LedgerEntry as Entry } from "./credit.ts";

function useSentence(currency: string): (entry: Entry) => string {
  const t = useTranslations("credit.entry");
  const locale = useLocale();
  const { date, dayTime } = useClubTime();
  const money = useMoney(currency);
  return ({ kind, amount, isWelcome, reason, booking, grant }) => {
    if (booking && (kind === "BOOKING" || kind === "REFUND")) {
      const {
        startsAt,
        coach: { name: coach },
        sessionType,
      } = booking;
      return t(kind, { type: sessionType[locale], coach, date: dayTime(startsAt) });
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

export function LedgerEntry({ entry, currency }: { entry: Entry; currency: string }) {
  const t = useTranslations("credit.ledger");
  const format = useFormatter();
  const { dayTime } = useClubTime();
  const sentence = useSentence(currency);
  const { amount, balanceAfter, createdAt, actorName, reason } = entry;
  return (
    <ListItem className="items-start justify-between text-ms">
      <span className="min-w-0">
        <span className="block break-words">{sentence(entry)}</span>
        <span className="block text-fg-3 text-xs">
          {t("by", { date: dayTime(createdAt), name: actorName ?? t("machine") })}
        </span>
        {reason ? <q className="block break-words text-fg-2 text-s">{reason}</q> : null}
      </span>
      <span className="grid shrink-0 justify-items-end whitespace-nowrap tabular-nums">
        <b>{format.number(amount, { signDisplay: "exceptZero" })}</b>
        <span className="text-fg-3 text-xs">{t("balance", { balance: balanceAfter })}</span>
      </span>
    </ListItem>
  );
}
