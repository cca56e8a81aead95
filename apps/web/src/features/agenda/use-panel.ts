"use client";

import { useEscape } from "@zea/shell/use-escape";
import { useCallback, useRef, useState } from "react";
import type { Panel } from "./agenda.ts";

/** The agenda's panel. Escape closes it, and the focus returns to the element that opened it, or to the agenda. */
export function usePanel() {
  const container = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<Panel>(null);
  const opener = useRef<HTMLElement | null>(null);
  const open = (next: Panel) => {
    if (!panel && document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
    setPanel(next);
  };
  const close = useCallback(() => {
    setPanel(null);
    requestAnimationFrame(() => {
      const target =
        opener.current?.isConnected && opener.current !== document.body ? opener.current : container.current;
      target?.focus({ preventScroll: true });
    });
  }, []);
  useEscape(close, panel !== null);
  return { panel, open, close, container };
}
