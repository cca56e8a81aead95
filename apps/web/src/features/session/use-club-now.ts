"use client";

import { useEffect, useState } from "react";

const everyMs = 1_000;

/** The club's present, second by second: what it said, moved by the time since it was heard on this device. */
export function useClubNow({ now, heardAt }: { now: Date; heardAt: number }): Date {
  const [here, setHere] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setHere(Date.now());
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, []);
  return here === null ? now : new Date(Math.max(here, heardAt) + now.getTime() - heardAt);
}
