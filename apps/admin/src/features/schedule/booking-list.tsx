"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useLocale, useTranslations } from "next-intl";
import { hrefTo } from "@/components/list-address.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { SessionMark } from "@/features/session/session-mark.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { ConflictMarks } from "./conflict-marks.tsx";
import { EmptySchedule } from "./empty-schedule.tsx";
import type { BookingRow } from "./schedule.ts";
import { type ScheduleAddress, scheduleInput } from "./schedule-address.ts";
import { ScheduleChips } from "./schedule-chips.tsx";

/** The bookings of a month, earliest first. */
export function BookingList({ address }: { address: ScheduleAddress }) {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const { dayTime } = useFormat();
  const { data } = useSuspenseQuery(useTRPC().schedule.list.queryOptions(scheduleInput(address)));
  const { rows, total, counts } = data;
  return (
    <ListView
      address={address}
      filters={<ScheduleChips address={address} counts={counts} />}
      found={t("found", { count: total })}
      columns={[
        {
          label: t("columns.athlete"),
          cell: (booking) => (
            <>
              <RowLink id={booking.bookingId} href={hrefTo(address, { bookingId: booking.bookingId })}>
                {booking.athlete.name}
              </RowLink>
              <RowDetail>{textIn(booking.sessionType, locale)}</RowDetail>
              <span className="mt-1.5 block sm:hidden">
                <BookingMarks booking={booking} />
              </span>
            </>
          ),
        },
        { label: t("columns.coach"), from: "md", className: "pl-4", cell: ({ coach }) => coach.name },
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
          from: "sm",
          className: "pl-4",
          cell: (booking) => <BookingMarks booking={booking} />,
        },
      ]}
      rows={rows}
      keyOf={({ bookingId }) => bookingId}
      isOpen={({ bookingId }) => bookingId === address.drawer.bookingId}
      total={total}
      whenEmpty={<EmptySchedule address={address} />}
    />
  );
}

function BookingMarks({ booking: { status, conflicts } }: { booking: BookingRow }) {
  return (
    <span className="grid justify-items-start gap-1">
      <SessionMark status={status} />
      <ConflictMarks conflicts={conflicts} />
    </span>
  );
}
