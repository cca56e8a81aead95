"use client";

import { useEffect, useState } from "react";

const intervalMs = 1_000;

/** The club's current time, updated every second: `now` as received at `receivedAt`, plus the time elapsed since then. */
export function useClubNow({ now, receivedAt }: { now: Date; receivedAt: number }): Date {
  const [deviceNow, setDeviceNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setDeviceNow(Date.now());
    tick();
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  }, []);
  return deviceNow === null ? now : new Date(Math.max(deviceNow, receivedAt) + now.getTime() - receivedAt);
}
