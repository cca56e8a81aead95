"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTimesRefusal } from "@zea/shell/use-times-refusal";
import { useEffect, useState } from "react";
import type { RealTimes } from "@/features/session/session.ts";
import { useTRPC } from "@/trpc/client.ts";

const pauseMs = 300;

/** What saving these times would store, fetched shortly after typing stops; a refusal comes as a sentence. */
export function useRecordQuote(bookingId: string, times: RealTimes | null) {
  const refusalOf = useTimesRefusal();
  const settled = useSettled(times);
  const { data, error, isFetching } = useQuery(
    useTRPC().session.quote.queryOptions(
      { bookingId, actualStart: settled?.actualStart ?? new Date(0), actualEnd: settled?.actualEnd ?? new Date(0) },
      { enabled: settled !== null, placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  const isBehind =
    isFetching ||
    times?.actualStart.getTime() !== settled?.actualStart.getTime() ||
    times?.actualEnd.getTime() !== settled?.actualEnd.getTime();
  return {
    quote: error || !times ? null : (data ?? null),
    refusal: error && times ? refusalOf(error, settled) : null,
    isBehind,
  };
}

/** The value, once it has not changed for a moment. */
function useSettled(value: RealTimes | null): RealTimes | null {
  const [settled, setSettled] = useState(value);
  const key = value && `${value.actualStart.getTime()}/${value.actualEnd.getTime()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes whenever the value does
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
