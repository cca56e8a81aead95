"use client";

import { useQuery } from "@tanstack/react-query";
import { ListSearch } from "@zea/shell/list-search";
import { useRouter } from "@zea/shell/navigation";
import { Select } from "@zea/ui/select";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client.ts";
import { type ScheduleFilters, scheduleHref } from "./schedule-filters.ts";

/** Looks for bookings by who takes part in them, or at one coach's; the address follows. */
export function ScheduleSearch({ filters }: { filters: ScheduleFilters }) {
  const t = useTranslations("schedule");
  const router = useRouter();
  const { data } = useQuery(useTRPC().calendar.coaches.queryOptions());
  const { coachId = "", search } = filters;
  const coaches = data?.coaches ?? [];
  const isKnown = coachId === "" || coaches.some(({ id }) => id === coachId);
  return (
    <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_260px]">
      <ListSearch
        label={t("search")}
        placeholder={t("placeholder")}
        search={search}
        hrefOf={(text) => scheduleHref(filters, { search: text, page: 1 })}
      />
      <Select
        aria-label={t("coach")}
        value={coachId}
        onChange={({ target }) =>
          router.replace(scheduleHref(filters, { coachId: target.value || undefined, page: 1 }), { scroll: false })
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
