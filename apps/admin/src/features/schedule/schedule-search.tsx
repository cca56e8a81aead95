"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Select } from "@zea/ui/select";
import { hrefTo } from "@/components/list-url-state.ts";
import { UrlSearch } from "@/components/url-search.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

/** Narrows the schedule to the bookings of an athlete or coach by name, or to one coach. */
export function ScheduleSearch({ urlState }: { urlState: ScheduleUrlState }) {
  const t = useTranslations("schedule");
  const router = useRouter();
  const { data } = useQuery(useTRPC().schedule.coaches.queryOptions());
  const { coachId = "" } = urlState.filters;
  const coaches = data?.coaches ?? [];
  const isKnown = coachId === "" || coaches.some(({ id }) => id === coachId);
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_260px]">
      <UrlSearch urlState={urlState} label={t("search")} placeholder={t("placeholder")} />
      <Select
        aria-label={t("coach")}
        value={coachId}
        onChange={({ target }) =>
          router.replace(hrefTo(urlState, { coachId: target.value || undefined }), { scroll: false })
        }
      >
        <option value="">{t("everyCoach")}</option>
        {isKnown ? null : <option value={coachId}>{t("thisCoach")}</option>}
        {coaches.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
