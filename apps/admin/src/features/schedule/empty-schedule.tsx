"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { EmptyList } from "@/components/empty-list.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

/** Why the schedule has nothing to show: its filters, or no bookings yet. */
export function EmptySchedule({ urlState }: { urlState: ScheduleUrlState }) {
  const t = useTranslations("schedule");
  return (
    <EmptyList
      urlState={urlState}
      art={urlState.view.view === "list" ? "list" : "week"}
      empty={{
        title: t("empty.title"),
        text: t("empty.text"),
        action: { label: t("new"), href: hrefTo(urlState, { isNew: true }) },
      }}
      noMatches={{ title: t("noMatches.title"), text: t("noMatches.text"), clear: t("noMatches.clear") }}
    />
  );
}
