"use client";

import { useQuery } from "@tanstack/react-query";
import { isDate } from "@zea/format/calendar-date";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { useEffect } from "react";
import { useTRPC } from "@/trpc/client.ts";

type HourSelectProps = {
  search: { athleteId: string; coachId: string; sessionTypeId: string; date: string };
  value: string;
  onChange: (value: string) => void;
  error?: string;
};

/** The starts of a day at which coach and athlete are both free. A chosen start that is no longer free becomes the next one that is. */
export function HourSelect({ search, value, onChange, error }: HourSelectProps) {
  const t = useTranslations("schedule.book");
  const { time } = useFormat();
  const isReady =
    search.athleteId !== "" && search.coachId !== "" && search.sessionTypeId !== "" && isDate(search.date);
  const query = useTRPC().schedule.freeSlots.queryOptions(search, { enabled: isReady, staleTime: 0 });
  const { data: starts, isError, isLoading } = useQuery(query);
  const isFree = starts?.some((start) => start.toISOString() === value) ?? true;
  const next = starts?.find((start) => start.toISOString() >= value) ?? starts?.[0];
  useEffect(() => {
    if (!isFree) onChange(next?.toISOString() ?? "");
  }, [isFree, next, onChange]);
  const hint = !isDate(search.date)
    ? t("hourDate")
    : !isReady
      ? t("hourNeedsBoth")
      : isError
        ? t("hourFailed")
        : starts?.length === 0
          ? t("noHoursHint")
          : undefined;
  return (
    <Field label={t("hour")} hint={hint} error={hint ? undefined : error}>
      <Select
        name="startsAt"
        value={isFree && starts ? value : ""}
        onChange={({ target }) => onChange(target.value)}
        disabled={!starts?.length}
      >
        {starts?.length ? null : <option value="">{t(isLoading ? "hourLoading" : "noHoursOption")}</option>}
        {starts?.map((start) => (
          <option key={start.getTime()} value={start.toISOString()}>
            {time(start)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
