"use client";

import { cn } from "@zea/ui/class-names";
import { Td, Tr } from "@zea/ui/table";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { RowLink } from "@/components/row-link.tsx";
import { useClubTime } from "@/i18n/format.ts";
import { otherOf, type WaitListed } from "./wait.ts";
import { type WaitFilters, waitsHref } from "./wait-filters.ts";
import { WaitMark } from "./wait-mark.tsx";

type WaitRowProps = { wait: WaitListed; filters: WaitFilters; now: Date };

/** One open wait of the list; the whole line opens the drawer. */
export function WaitRow({ wait, filters, now }: WaitRowProps) {
  const t = useTranslations("wait");
  const format = useFormatter();
  const locale = useLocale();
  const { dayTime } = useClubTime();
  const { id, kind, owes, sessionType, startsAt, nextReminderAt, mails } = wait;
  return (
    <Tr selected={filters.waitId === id}>
      <Td className="max-w-0 min-w-0">
        <RowLink id={id} href={waitsHref(filters, { waitId: id })}>
          {owes.name}
        </RowLink>
        <span className="block truncate text-fg-3 text-xs max-sm:whitespace-normal">
          {t(`about.${kind}`, { other: otherOf(wait).name })}
        </span>
        <span className="block truncate text-fg-3 text-xs max-sm:whitespace-normal md:hidden">
          {t("session", { type: sessionType[locale], date: dayTime(startsAt) })}
        </span>
      </Td>
      <Td className="hidden w-px whitespace-nowrap pl-6 md:table-cell">
        {sessionType[locale]}
        <span className="block text-fg-3 text-xs">{dayTime(startsAt)}</span>
      </Td>
      <Td className="w-px whitespace-nowrap pl-4">
        <WaitMark wait={wait} now={now} />
      </Td>
      <Td
        className={cn(
          "hidden w-px whitespace-nowrap pl-6 text-fg-2",
          filters.waitId ? "2xl:table-cell" : "xl:table-cell",
        )}
      >
        {nextReminderAt ? dayTime(nextReminderAt) : t("noReminder")}
      </Td>
      <Td numeric className="hidden w-px pl-6 sm:table-cell">
        {format.number(mails.count)}
      </Td>
    </Tr>
  );
}
