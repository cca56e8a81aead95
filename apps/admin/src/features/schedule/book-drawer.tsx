"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import { DrawerHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { useTRPC } from "@/trpc/client.ts";
import { BookForm } from "./book-form.tsx";
import { newBookingId } from "./new-booking.tsx";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

type BookDrawerProps = { urlState: ScheduleUrlState; today: string };

/** The form of a new booking, beside the schedule. */
export function BookDrawer({ urlState, today }: BookDrawerProps) {
  const t = useTranslations("schedule.book");
  const query = useQuery(useTRPC().schedule.coaches.queryOptions());
  return (
    <ListDrawer
      id={newBookingId}
      query={query}
      labels={{ loading: t("title"), failed: t("failed"), close: t("close") }}
      closedHref={hrefTo(urlState, { isNew: undefined })}
    >
      {({ coaches, sessionTypes }) => ({
        label: t("title"),
        head: <DrawerHeading className="text-xl">{t("title")}</DrawerHeading>,
        body: <BookForm coaches={coaches} sessionTypes={sessionTypes} urlState={urlState} today={today} />,
      })}
    </ListDrawer>
  );
}
