"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Td, Th, Tr } from "@zea/ui/table";
import { useLocale, useTranslations } from "next-intl";
import { ListFrame, ListNone } from "@/components/list-frame.tsx";
import { RowLink } from "@/components/row-link.tsx";
import { SessionMark } from "@/features/session/session-mark.tsx";
import { dateIn, useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { type AthleteAddress, athleteHref } from "./athlete-address.ts";

/** Every booking of an athlete, the latest first. */
export function AthleteSessions({ address }: { address: AthleteAddress }) {
  const t = useTranslations("athlete.sessions");
  const locale = useLocale();
  const { dateTime, timeZone } = useClubTime();
  const { athleteId, page } = address;
  const { data } = useSuspenseQuery(useTRPC().athlete.sessions.queryOptions({ athleteId, page }));
  const { rows, total } = data;
  return (
    <ListFrame
      head={
        <>
          <Th>{t("session")}</Th>
          <Th>{t("state")}</Th>
          <Th numeric className="hidden pl-6 sm:table-cell">
            {t("minutes")}
          </Th>
          <Th numeric className="hidden pl-6 sm:table-cell">
            {t("rating")}
          </Th>
          <Th numeric className="hidden pl-6 sm:table-cell">
            {t("credits")}
          </Th>
        </>
      }
      rows={rows.map(
        ({ bookingId, startsAt, sessionType, coach, status, realMinutes, rating, credits, isRefunded }) => (
          <Tr key={bookingId}>
            <Td className="max-w-0 min-w-0">
              <RowLink
                id={bookingId}
                href={{ pathname: "/calendar", query: { date: dateIn(startsAt, timeZone), booking: bookingId } }}
              >
                {dateTime(startsAt)}
              </RowLink>
              <span className="block truncate text-fg-3 text-xs">
                {t("with", { type: sessionType[locale], coach: coach.name })}
              </span>
              {realMinutes === null && rating === null ? null : (
                <span className="block truncate text-fg-3 text-xs sm:hidden">
                  {[realMinutes === null ? null : t("real", { minutes: realMinutes }), rating && t("of5", { rating })]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              )}
            </Td>
            <Td className="w-px">
              <SessionMark status={status} />
            </Td>
            <Td numeric className="hidden w-px pl-6 sm:table-cell">
              {realMinutes}
            </Td>
            <Td numeric className="hidden w-px pl-6 sm:table-cell">
              {rating === null ? null : t("of5", { rating })}
            </Td>
            <Td numeric className="hidden w-px whitespace-nowrap pl-6 sm:table-cell">
              {isRefunded ? t("refunded", { credits }) : status === "REQUESTED" || status === "REJECTED" ? 0 : credits}
            </Td>
          </Tr>
        ),
      )}
      total={total}
      page={page}
      hrefOf={(to) => athleteHref({ ...address, page: to })}
      none={<ListNone title={t("none.title")} text={t("none.text")} />}
    />
  );
}
