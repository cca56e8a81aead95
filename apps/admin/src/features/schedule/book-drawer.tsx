"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { hrefTo } from "@/components/list-address.ts";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { BookForm } from "./book-form.tsx";
import { newBookingId } from "./new-booking.tsx";
import type { ScheduleAddress } from "./schedule-address.ts";

type BookDrawerProps = { address: ScheduleAddress; today: string };

/** A new booking for somebody, beside the calendar. */
export function BookDrawer({ address, today }: BookDrawerProps) {
  const t = useTranslations("schedule.book");
  const query = useQuery(useTRPC().schedule.coaches.queryOptions());
  return (
    <ListDrawer
      id={newBookingId}
      query={query}
      labels={{ loading: t("title"), failed: t("failed"), close: t("close") }}
      closedHref={hrefTo(address, { isNew: undefined })}
    >
      {({ coaches, sessionTypes }) => ({
        label: t("title"),
        head: <Title>{t("title")}</Title>,
        body: <BookForm coaches={coaches} sessionTypes={sessionTypes} address={address} today={today} />,
      })}
    </ListDrawer>
  );
}

function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
      {children}
    </h2>
  );
}
