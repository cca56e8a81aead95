"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTRPC } from "@/trpc/client.ts";
import {
  parseTimerEvents,
  storedTimerEvents,
  storeTimerEvents,
  subscribeTimerEvents,
  type TimerEvent,
} from "./timer-events.ts";

const retryMs = 5_000;
/** A second press within this time is the same one. */
const doubleMs = 1_000;
const keptSeconds = 36_000;

/** Start and stop: each press is kept on this device with its instant until the club has heard it, whatever happens to connection, tab or sign-in. */
export function useTimerEvents(bookingId: string) {
  const kept = useSyncExternalStore(
    subscribeTimerEvents,
    () => storedTimerEvents(bookingId),
    () => "[]",
  );
  const taps = useMemo(() => parseTimerEvents(kept), [kept]);
  const { send, isLost } = useSend(bookingId);
  const last = useRef(0);
  useEffect(() => {
    if (kept === "[]") return;
    void send();
    const timer = setInterval(send, retryMs);
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", send);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", send);
      document.removeEventListener("visibilitychange", send);
    };
  }, [kept, send]);
  const tap = (kind: TimerEvent["kind"]) => {
    const at = Date.now();
    if (at - last.current < doubleMs) return;
    last.current = at;
    storeTimerEvents(bookingId, [...parseTimerEvents(storedTimerEvents(bookingId)), { kind, at }]);
  };
  return { taps, tap, isLost: isLost && taps.length > 0, forget: () => storeTimerEvents(bookingId, []) };
}

/** Sends the kept presses, first one first; one that is refused is forgotten with those after it, and said. */
function useSend(bookingId: string) {
  const t = useTranslations("sessionTimer.events");
  const trpc = useTRPC();
  const cache = useQueryClient();
  const errorMessage = useErrorMessage();
  const [isLost, setLost] = useState(false);
  const isBusy = useRef(false);
  const isLeaving = useRef(false);
  const { mutateAsync: start } = useMutation(trpc.session.start.mutationOptions());
  const { mutateAsync: stop } = useMutation(trpc.session.stop.mutationOptions());
  const { queryKey } = trpc.session.get.queryOptions({ bookingId });
  const heard = async ({ kind, at }: TimerEvent) => {
    const secondsAgo = Math.max(0, Math.round((Date.now() - at) / 1000));
    const timer = await (kind === "start" ? start : stop)({ bookingId, secondsAgo });
    cache.setQueryData(queryKey, (session) => session && { ...session, timer });
    storeTimerEvents(bookingId, parseTimerEvents(storedTimerEvents(bookingId)).slice(1));
  };
  const drop = (sentence: string) => {
    storeTimerEvents(bookingId, []);
    toast.error(sentence);
  };
  const sendAll = async () => {
    for (
      let [tap] = parseTimerEvents(storedTimerEvents(bookingId));
      tap;
      [tap] = parseTimerEvents(storedTimerEvents(bookingId))
    ) {
      if (Date.now() - tap.at > keptSeconds * 1000) return drop(t("tooOld"));
      await heard(tap);
    }
    setLost(false);
    await cache.invalidateQueries({ queryKey });
  };
  // the page is on its way to the sign-in, which comes back here: another try would only hold it up
  const leaving = () => {
    isLeaving.current = true;
  };
  const send = () => {
    if (isBusy.current || isLeaving.current) return;
    isBusy.current = true;
    void sendAll()
      .catch((error: unknown) => {
        if (refusalOf(error)?.code === "UNAUTHORIZED") return leaving();
        if (isUnheard(error)) return setLost(true);
        drop(errorMessage(error));
        return cache.invalidateQueries({ queryKey });
      })
      .finally(() => {
        isBusy.current = false;
      });
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const [stable] = useState(() => () => latest.current());
  return { send: stable, isLost };
}

/** Nothing came back, or the club could not listen just now: the press keeps. */
function isUnheard(error: unknown): boolean {
  const refusal = refusalOf(error);
  return !refusal || refusal.httpStatus >= 500 || refusal.httpStatus === 429;
}
