"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { plusDays } from "@zea/format/calendar-date";
import { useTimeZone } from "next-intl";
import { useEffect, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";
import { weekPeriod } from "./agenda-week.ts";

const intervalMs = 30_000;

/** The week that contains a date, refetched every 30 seconds, with its neighbours prefetched. `now` is the club's time. */
export function useAgenda(date: string, initialNow: Date) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const timeZone = useTimeZone() ?? "UTC";
  const optionsOf = (day: string) => trpc.agenda.list.queryOptions(weekPeriod(day, timeZone));
  const query = useQuery({ ...optionsOf(date), refetchInterval: intervalMs, refetchOnWindowFocus: "always" });
  const ahead = query.data ? query.data.now.getTime() - query.dataUpdatedAt : null;
  const now = useNow(ahead, initialNow);
  useEffect(() => {
    for (const days of [-7, 7]) {
      const options = trpc.agenda.list.queryOptions(weekPeriod(plusDays(date, days), timeZone));
      void cache.prefetchQuery(options);
    }
  }, [cache, trpc, date, timeZone]);
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries(trpc.agenda.list.pathFilter()),
      cache.invalidateQueries(trpc.agenda.athletes.pathFilter()),
      cache.invalidateQueries(trpc.agenda.freeSlots.pathFilter()),
    ]);
  return { query, now, ahead: ahead ?? 0, timeZone, refresh };
}

/** The club's current time, updated every 30 seconds; `initialNow` until the page has hydrated. */
function useNow(ahead: number | null, initialNow: Date): Date {
  const [here, setHere] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setHere(Date.now());
    tick();
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  }, []);
  return here === null || ahead === null ? initialNow : new Date(here + ahead);
}
