"use client";

import { useQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { SessionBadge } from "@/features/session/session-badge.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { BookingCard } from "./booking-card.tsx";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

type BookingDrawerProps = { bookingId: string; urlState: ScheduleUrlState };

export function BookingDrawer({ bookingId, urlState }: BookingDrawerProps) {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const query = useQuery(useTRPC().schedule.getBooking.queryOptions({ bookingId }));
  return (
    <ListDrawer
      id={bookingId}
      query={query}
      labels={{ loading: t("drawer.loading"), failed: t("drawer.failed"), close: t("drawer.close") }}
      closedHref={hrefTo(urlState, { bookingId: undefined })}
    >
      {(booking) => ({
        label: t("drawer.label", { name: booking.athlete.name }),
        head: (
          <PersonHeading
            key={booking.status}
            name={booking.athlete.name}
            about={
              <span className="text-fg-2 text-s">
                {t("drawer.with", { type: textIn(booking.sessionType, locale), coach: booking.coach.name })}
              </span>
            }
            badge={<SessionBadge status={booking.status} />}
          />
        ),
        body: <BookingCard booking={booking} />,
      })}
    </ListDrawer>
  );
}
