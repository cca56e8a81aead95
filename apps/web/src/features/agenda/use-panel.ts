"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Panel } from "./agenda.ts";

/** What is open beside the agenda. Escape closes it, and the focus returns to where it came from, or to the agenda itself. */
export function usePanel() {
  const home = useRef<HTMLDivElement>(null);
  const [beside, setBeside] = useState<Panel>(null);
  const origin = useRef<HTMLElement | null>(null);
  const open = (next: Panel) => {
    if (!beside && document.activeElement instanceof HTMLElement) origin.current = document.activeElement;
    setBeside(next);
  };
  const close = useCallback(() => {
    setBeside(null);
    requestAnimationFrame(() => {
      const target = origin.current?.isConnected && origin.current !== document.body ? origin.current : home.current;
      target?.focus({ preventScroll: true });
    });
  }, []);
  const isOpen = beside !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isOpen, close]);
  return { beside, open, close, home };
}
