"use client";

import { useTranslations } from "next-intl";
import { EmptyList } from "@/components/empty-list.tsx";
import { hrefTo } from "@/components/list-address.ts";
import type { ScheduleAddress } from "./schedule-address.ts";

/** Why the schedule has nothing to show: its filters, or no bookings yet. */
export function EmptySchedule({ address }: { address: ScheduleAddress }) {
  const t = useTranslations("schedule");
  return (
    <EmptyList
      address={address}
      art={address.view.view === "list" ? "list" : "week"}
      empty={{
        title: t("empty.title"),
        text: t("empty.text"),
        action: { label: t("new"), href: hrefTo(address, { isNew: true }) },
      }}
      none={{ title: t("none.title"), text: t("none.text"), clear: t("none.clear") }}
    />
  );
}
