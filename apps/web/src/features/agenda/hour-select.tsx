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
  search: { athleteId: string; sessionTypeId: string; date: string };
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

/** The starts of a day at which coach and athlete are both free. A value that isn't free is replaced by the next one that is. */
export function HourSelect({ search, value, onChange, error }: HourSelectProps) {
  const t = useTranslations("agenda.book");
  const { time } = useFormat();
  const isReady = search.athleteId !== "" && isDate(search.date);
  const {
    data: starts,
    isError,
    isLoading,
  } = useQuery(
    useTRPC().agenda.freeSlots.queryOptions(search, { enabled: isReady, staleTime: 0, refetchOnWindowFocus: "always" }),
  );
  const isFree = starts?.some((start) => start.toISOString() === value) ?? true;
  const next = starts?.find((start) => start.toISOString() >= value) ?? starts?.[0];
  useEffect(() => {
    if (!isFree) onChange(next?.toISOString() ?? "");
  }, [isFree, next, onChange]);
  const hint = !isDate(search.date)
    ? t("hourDate")
    : !isReady
      ? t("hourNeedsAthlete")
      : isError
        ? t("hourFailed")
        : starts?.length === 0
          ? t("noHoursHint")
          : undefined;
  return (
    <Field label={t("hour")} hint={hint} error={hint ? undefined : error}>
      <Select
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
