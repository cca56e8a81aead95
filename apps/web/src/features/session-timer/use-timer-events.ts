"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { toast } from "@zea/ui/toaster";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTRPC } from "@/trpc/client.ts";
import {
  noTimerEvents,
  parseTimerEvents,
  storedTimerEvents,
  storeTimerEvents,
  subscribeTimerEvents,
  type TimerEvent,
} from "./timer-events.ts";

const retryMs = 5_000;
/** A second press within this time is ignored. */
const doublePressMs = 1_000;
/** As long as the API accepts: 10 hours. */
const maxAgeMs = 36_000_000;

/** Records start and stop. Each event is stored on this device with its time until the server has it, and so survives a lost connection, a closed tab and an expired sign-in. */
export function useTimerEvents(bookingId: string) {
  const stored = useSyncExternalStore(
    subscribeTimerEvents,
    () => storedTimerEvents(bookingId),
    () => noTimerEvents,
  );
  const events = useMemo(() => parseTimerEvents(stored), [stored]);
  const { send, isConnectionLost } = useSendEvents(bookingId);
  const lastPress = useRef(0);
  useEffect(() => {
    if (stored === noTimerEvents) return;
    void send();
    const timer = setInterval(send, retryMs);
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", send);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", send);
      document.removeEventListener("visibilitychange", send);
    };
  }, [stored, send]);
  const record = (kind: TimerEvent["kind"]) => {
    const at = Date.now();
    if (at - lastPress.current < doublePressMs) return;
    lastPress.current = at;
    storeTimerEvents(bookingId, [...parseTimerEvents(storedTimerEvents(bookingId)), { kind, at }]);
  };
  return {
    events,
    record,
    isConnectionLost: isConnectionLost && events.length > 0,
    forget: () => storeTimerEvents(bookingId, []),
  };
}

/** Sends the stored events in order; a refused one is dropped with those after it, and a toast says why. */
function useSendEvents(bookingId: string) {
  const t = useTranslations("sessionTimer.events");
  const trpc = useTRPC();
  const cache = useQueryClient();
  const errorMessage = useErrorMessage();
  const [isConnectionLost, setLost] = useState(false);
  const isBusy = useRef(false);
  const isLeaving = useRef(false);
  const { mutateAsync: start } = useMutation(trpc.session.start.mutationOptions());
  const { mutateAsync: stop } = useMutation(trpc.session.stop.mutationOptions());
  const { queryKey } = trpc.session.get.queryOptions({ bookingId });
  const unsent = () => parseTimerEvents(storedTimerEvents(bookingId));
  const sendOne = async ({ kind, at }: TimerEvent) => {
    const secondsAgo = Math.max(0, (Date.now() - at) / 1000);
    const timer = await (kind === "start" ? start : stop)({ bookingId, secondsAgo });
    cache.setQueryData(queryKey, (session) => session && { ...session, timer });
    storeTimerEvents(bookingId, unsent().slice(1));
  };
  const drop = (message: string) => {
    storeTimerEvents(bookingId, []);
    toast.error(message);
  };
  const sendAll = async () => {
    for (let [event] = unsent(); event; [event] = unsent()) {
      if (Date.now() - event.at > maxAgeMs) return drop(t("tooOld"));
      await sendOne(event);
    }
    setLost(false);
    await cache.invalidateQueries({ queryKey });
  };
  const send = () => {
    if (isBusy.current || isLeaving.current) return;
    isBusy.current = true;
    void sendAll()
      .catch((error: unknown) => {
        if (refusalOf(error)?.code === "UNAUTHORIZED") {
          // the page is redirecting to sign-in and will come back here; another attempt would only delay it
          isLeaving.current = true;
          return;
        }
        if (isTemporary(error)) return setLost(true);
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
  return { send: stable, isConnectionLost };
}

/** No answer, or a temporary failure: the event is kept. */
function isTemporary(error: unknown): boolean {
  const refusal = refusalOf(error);
  return !refusal || refusal.httpStatus >= 500 || refusal.httpStatus === 429;
}
