"use client";

import { useSyncExternalStore } from "react";
import { Segmented } from "./segmented.tsx";
import { applyTheme } from "./theme.tsx";
import type { Theme } from "./theme-cookie.tsx";

function subscribe(changed: () => void) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** Chooses between the system's theme, light and dark. */
export function ThemeChoice({ label, options }: { label: string; options: Record<Theme, string> }) {
  const theme = useSyncExternalStore<Theme>(
    subscribe,
    () => (document.documentElement.dataset.theme as Theme | undefined) ?? "system",
    () => "system",
  );
  return (
    <Segmented
      aria-label={label}
      value={theme}
      onValueChange={applyTheme}
      options={(["system", "light", "dark"] as const).map((value) => ({ value, label: options[value] }))}
    />
  );
}
