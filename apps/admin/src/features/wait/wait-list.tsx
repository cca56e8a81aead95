"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { answerKinds } from "@zea/domain/wait/values";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useLocale, useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { hrefTo, listInput } from "@/components/list-address.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { otherOf } from "./wait.ts";
import type { WaitListAddress } from "./wait-list-address.ts";
import { WaitMark } from "./wait-mark.tsx";

type WaitListProps = { address: WaitListAddress; now: Date };

/** The open waits that match the address, overdue ones first. */
export function WaitList({ address, now }: WaitListProps) {
  const t = useTranslations("wait");
  const { number, dayTime } = useFormat();
  const locale = useLocale();
  const { data } = useSuspenseQuery(useTRPC().wait.list.queryOptions(listInput(address)));
  const { rows, total, counts } = data;
  const { waitId: openId } = address.drawer;
  return (
    <ListView
      address={address}
      filters={
        <FilterChips
          address={address}
          filter="kind"
          label={t("filter")}
          values={answerKinds}
          counts={counts}
          labelOf={(value) => t(`filters.${value ?? "all"}`)}
        />
      }
      found={t("found", { count: total })}
      columns={[
        {
          label: t("columns.owes"),
          cell: (wait) => (
            <>
              <RowLink id={wait.id} href={hrefTo(address, { waitId: wait.id })}>
                {wait.owes.name}
              </RowLink>
              <RowDetail className="max-sm:whitespace-normal">
                {t(`about.${wait.kind}`, { other: otherOf(wait).name })}
              </RowDetail>
              <RowDetail className="max-sm:whitespace-normal md:hidden">
                {t("session", { type: textIn(wait.sessionType, locale), date: dayTime(wait.startsAt) })}
              </RowDetail>
            </>
          ),
        },
        {
          label: t("columns.session"),
          from: "md",
          className: "whitespace-nowrap pl-6",
          cell: ({ sessionType, startsAt }) => (
            <>
              {textIn(sessionType, locale)}
              <span className="block text-fg-3 text-xs">{dayTime(startsAt)}</span>
            </>
          ),
        },
        {
          label: t("columns.deadline"),
          className: "whitespace-nowrap pl-4",
          cell: (wait) => <WaitMark wait={wait} now={now} />,
        },
        {
          label: t("columns.reminder"),
          from: openId ? "2xl" : "xl",
          className: "whitespace-nowrap pl-6",
          cellClassName: "text-fg-2",
          cell: ({ nextReminderAt }) => (nextReminderAt ? dayTime(nextReminderAt) : t("noReminder")),
        },
        {
          label: t("columns.mails"),
          numeric: true,
          from: "sm",
          className: "whitespace-nowrap pl-6",
          cell: ({ mails }) => number(mails.count),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === openId}
      total={total}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
      none={{ title: t("none.title"), text: t("none.text"), clear: t("none.clear") }}
    />
  );
}
