"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { DrawerHead } from "@/components/drawer-head.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { SessionMark } from "@/features/session/session-mark.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { BookingCard } from "./booking-card.tsx";
import { type CalendarFilters, calendarHref } from "./calendar-filters.ts";

type BookingDrawerProps = { bookingId: string; filters: CalendarFilters };

/** One booking beside the calendar. */
export function BookingDrawer({ bookingId, filters }: BookingDrawerProps) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const query = useQuery(useTRPC().calendar.get.queryOptions({ bookingId }));
  return (
    <ListDrawer
      id={bookingId}
      query={query}
      words={{ loading: t("drawer.loading"), failed: t("drawer.failed"), close: t("drawer.close") }}
      closedHref={calendarHref(filters, { bookingId: undefined })}
    >
      {(booking) => ({
        label: t("drawer.label", { name: booking.athlete.name }),
        head: (
          <DrawerHead
            key={booking.status}
            name={booking.athlete.name}
            about={
              <span className="text-fg-2 text-s">
                {t("drawer.with", { type: booking.sessionType[locale], coach: booking.coach.name })}
              </span>
            }
            mark={<SessionMark status={booking.status} />}
          />
        ),
        body: <BookingCard booking={booking} />,
      })}
    </ListDrawer>
  );
}
