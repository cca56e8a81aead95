"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { answerKinds } from "@zea/domain/wait/values";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { otherOf } from "./wait.ts";
import { WaitBadge } from "./wait-badge.tsx";
import type { WaitListUrlState } from "./wait-list-url-state.ts";

type WaitListProps = { urlState: WaitListUrlState; now: Date };

/** The open waits that match the filters in the URL, overdue ones first. */
export function WaitList({ urlState, now }: WaitListProps) {
  const t = useTranslations("wait");
  const { number, dayTime } = useFormat();
  const locale = useLocale();
  const { data } = useSuspenseQuery(useTRPC().wait.list.queryOptions(listInput(urlState)));
  const { rows, total, counts } = data;
  const { waitId: openId } = urlState.drawer;
  return (
    <ListView
      urlState={urlState}
      filters={
        <FilterChips
          urlState={urlState}
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
              <RowLink id={wait.id} href={hrefTo(urlState, { waitId: wait.id })}>
                {wait.owedBy.name}
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
          visibleFrom: "md",
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
          cell: (wait) => <WaitBadge wait={wait} now={now} />,
        },
        {
          label: t("columns.reminder"),
          visibleFrom: openId ? "2xl" : "xl",
          className: "whitespace-nowrap pl-6",
          cellClassName: "text-fg-2",
          cell: ({ nextReminderAt }) => (nextReminderAt ? dayTime(nextReminderAt) : t("noReminder")),
        },
        {
          label: t("columns.mails"),
          numeric: true,
          visibleFrom: "sm",
          className: "whitespace-nowrap pl-6",
          cell: ({ mails }) => number(mails.count),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === openId}
      total={total}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
      noMatches={{ title: t("noMatches.title"), text: t("noMatches.text"), clear: t("noMatches.clear") }}
    />
  );
}
