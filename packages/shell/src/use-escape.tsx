"use client";

import { useEffect, useEffectEvent } from "react";

/** Calls back when Escape is pressed, unless it closes something in front of the page. */
export function useEscape(onEscape: () => void, isOn = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (!document.querySelector(":popover-open, dialog:modal")) onEscape();
  });
  useEffect(() => {
    if (!isOn) return;
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isOn]);
}
