"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import { hrefTo } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { SessionBadge } from "@/features/session/session-badge.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { ConflictBadges } from "./conflict-badges.tsx";
import { EmptySchedule } from "./empty-schedule.tsx";
import type { BookingRow } from "./schedule.ts";
import { ScheduleChips } from "./schedule-chips.tsx";
import { type ScheduleUrlState, scheduleInput } from "./schedule-url-state.ts";

/** The bookings of a month, earliest first. */
export function BookingList({ urlState }: { urlState: ScheduleUrlState }) {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const { dayTime } = useFormat();
  const { data } = useSuspenseQuery(useTRPC().schedule.list.queryOptions(scheduleInput(urlState)));
  const { rows, total, counts } = data;
  return (
    <ListView
      urlState={urlState}
      filters={<ScheduleChips urlState={urlState} counts={counts} />}
      found={t("found", { count: total })}
      columns={[
        {
          label: t("columns.athlete"),
          cell: (booking) => (
            <>
              <RowLink id={booking.bookingId} href={hrefTo(urlState, { bookingId: booking.bookingId })}>
                {booking.athlete.name}
              </RowLink>
              <RowDetail>{textIn(booking.sessionType, locale)}</RowDetail>
              <span className="mt-1.5 block sm:hidden">
                <BookingBadges booking={booking} />
              </span>
            </>
          ),
        },
        { label: t("columns.coach"), visibleFrom: "md", className: "pl-4", cell: ({ coach }) => coach.name },
        {
          label: t("columns.when"),
          className: "whitespace-nowrap pl-4",
          cell: ({ startsAt, coach }) => (
            <>
              {dayTime(startsAt)}
              <RowDetail className="max-w-36 md:hidden">{coach.name}</RowDetail>
            </>
          ),
        },
        {
          label: t("columns.state"),
          visibleFrom: "sm",
          className: "pl-4",
          cell: (booking) => <BookingBadges booking={booking} />,
        },
      ]}
      rows={rows}
      keyOf={({ bookingId }) => bookingId}
      isOpen={({ bookingId }) => bookingId === urlState.drawer.bookingId}
      total={total}
      whenEmpty={<EmptySchedule urlState={urlState} />}
    />
  );
}

function BookingBadges({ booking: { status, conflicts } }: { booking: BookingRow }) {
  return (
    <span className="grid justify-items-start gap-1">
      <SessionBadge status={status} />
      <ConflictBadges conflicts={conflicts} />
    </span>
  );
}
