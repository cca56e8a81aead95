"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { NoShowListUrlState } from "./no-show-list-url-state.ts";

/** The sessions that the athlete missed, latest recorded first. */
export function NoShowList({ urlState }: { urlState: NoShowListUrlState }) {
  const t = useTranslations("session");
  const locale = useLocale();
  const { dateTime, signedMoney } = useFormat();
  const { data } = useSuspenseQuery(useTRPC().session.noShows.queryOptions(listInput(urlState)));
  const { rows, total } = data;
  return (
    <ListView
      urlState={urlState}
      columns={[
        {
          label: t("columns.athlete"),
          cell: ({ bookingId, athlete, sessionType, coach }) => (
            <>
              <RowLink id={bookingId} href={hrefTo(urlState, { bookingId })}>
                {athlete.name}
              </RowLink>
              <RowDetail className="max-sm:whitespace-normal">
                {t("with", { type: textIn(sessionType, locale), coach: coach.name })}
              </RowDetail>
            </>
          ),
        },
        {
          label: t("columns.session"),
          className: "whitespace-nowrap pl-4",
          cell: ({ startsAt }) => dateTime(startsAt),
        },
        {
          label: t("columns.recorded"),
          visibleFrom: "md",
          className: "whitespace-nowrap pl-6",
          cell: ({ noShowAt, recordedBy }) => (
            <>
              {noShowAt ? dateTime(noShowAt) : null}
              <span className="block text-fg-3 text-xs">{recordedBy ?? t("unknown")}</span>
            </>
          ),
        },
        {
          label: t("columns.adjusted"),
          numeric: true,
          visibleFrom: "sm",
          className: "whitespace-nowrap pl-6",
          cell: ({ adjustedMinor }) => (adjustedMinor === 0 ? t("noAdjustment") : signedMoney(adjustedMinor)),
        },
      ]}
      rows={rows}
      keyOf={({ bookingId }) => bookingId}
      isOpen={({ bookingId }) => bookingId === urlState.drawer.bookingId}
      total={total}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
      noMatches={{ title: t("none.title"), text: t("none.text"), clear: t("none.first") }}
    />
  );
}
