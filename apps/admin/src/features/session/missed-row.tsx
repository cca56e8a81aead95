"use client";

import { Td, Tr } from "@zea/ui/table";
import { useLocale, useTranslations } from "next-intl";
import { RowLink } from "@/components/row-link.tsx";
import { useClubTime } from "@/i18n/format.ts";
import { useMoney } from "@/i18n/money.ts";
import { type MissedFilters, missedHref } from "./missed-filters.ts";
import type { MissedListed } from "./session.ts";

type MissedRowProps = { missed: MissedListed; currency: string; filters: MissedFilters };

/** One session to which the athlete did not come; the whole line opens the drawer. */
export function MissedRow({ missed, currency, filters }: MissedRowProps) {
  const t = useTranslations("session");
  const locale = useLocale();
  const { dateTime } = useClubTime();
  const money = useMoney(currency);
  const { bookingId, athlete, coach, sessionType, startsAt, noShowAt, recordedBy, adjustedMinor } = missed;
  return (
    <Tr selected={filters.bookingId === bookingId}>
      <Td className="max-w-0 min-w-0">
        <RowLink id={bookingId} href={missedHref(filters, { bookingId })}>
          {athlete.name}
        </RowLink>
        <span className="block truncate text-fg-3 text-xs max-sm:whitespace-normal">
          {t("with", { type: sessionType[locale], coach: coach.name })}
        </span>
      </Td>
      <Td className="w-px whitespace-nowrap pl-4">{dateTime(startsAt)}</Td>
      <Td className="hidden w-px whitespace-nowrap pl-6 md:table-cell">
        {noShowAt ? dateTime(noShowAt) : null}
        <span className="block text-fg-3 text-xs">{recordedBy ?? t("unknown")}</span>
      </Td>
      <Td numeric className="hidden w-px whitespace-nowrap pl-6 sm:table-cell">
        {adjustedMinor === 0 ? t("noAdjustment") : money(adjustedMinor, true)}
      </Td>
    </Tr>
  );
}
