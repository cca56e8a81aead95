"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { SessionBadge } from "@/features/session/session-badge.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { AthletePageUrlState } from "./athlete-page-url-state.ts";

type AthleteSessionsProps = { athleteId: string; urlState: AthletePageUrlState };

/** Every booking of an athlete, latest first. */
export function AthleteSessions({ athleteId, urlState }: AthleteSessionsProps) {
  const t = useTranslations("athlete.sessions");
  const locale = useLocale();
  const { dateTime, isoDate, duration } = useFormat();
  const { data } = useSuspenseQuery(useTRPC().athlete.sessions.queryOptions({ athleteId, page: urlState.page }));
  const aside = { numeric: true, visibleFrom: "sm", className: "pl-6" } as const;
  return (
    <ListView
      urlState={urlState}
      columns={[
        {
          label: t("session"),
          cell: ({ bookingId, startsAt, sessionType, coach, realMinutes, rating }) => (
            <>
              <RowLink
                id={bookingId}
                href={{ pathname: "/calendar", query: { date: isoDate(startsAt), booking: bookingId } }}
              >
                {dateTime(startsAt)}
              </RowLink>
              <RowDetail>{t("with", { type: textIn(sessionType, locale), coach: coach.name })}</RowDetail>
              {realMinutes === null && rating === null ? null : (
                <RowDetail className="sm:hidden">
                  {[realMinutes === null ? null : duration(realMinutes), rating && t("of5", { rating })]
                    .filter(Boolean)
                    .join(" · ")}
                </RowDetail>
              )}
            </>
          ),
        },
        { label: t("state"), cell: ({ status }) => <SessionBadge status={status} /> },
        { label: t("minutes"), ...aside, cell: ({ realMinutes }) => realMinutes },
        { label: t("rating"), ...aside, cell: ({ rating }) => (rating === null ? null : t("of5", { rating })) },
        {
          label: t("credits"),
          ...aside,
          cell: ({ status, credits, isRefunded }) => {
            if (isRefunded) return t("refunded", { credits });
            return status === "REQUESTED" || status === "REJECTED" ? 0 : credits;
          },
        },
      ]}
      rows={data.rows}
      keyOf={({ bookingId }) => bookingId}
      total={data.total}
      empty={{ title: t("none.title"), text: t("none.text") }}
    />
  );
}
