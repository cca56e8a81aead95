"use client";

import { Moon, Sun } from "lucide-react";
import { Button } from "./button.tsx";
import { type Theme, themeCookie } from "./theme-cookie.tsx";

const year = 60 * 60 * 24 * 365;

/** Applies a theme and stores it for a year. */
export function applyTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") root.removeAttribute("data-theme");
  else root.dataset.theme = theme;
  const life = theme === "system" ? 0 : year;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we support.
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${life}; samesite=lax`;
}

/** Switches between light and dark; both icons are in the page and the stylesheet shows one. */
export function ThemeToggle({ label, onDark = false }: { label: string; onDark?: boolean }) {
  const toggle = () => {
    const dark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    applyTheme(dark ? "light" : "dark");
  };
  return (
    <Button
      variant={onDark ? "onDark" : "quiet"}
      size="icon"
      className={onDark ? "shadow-none" : undefined}
      aria-label={label}
      onClick={toggle}
    >
      <Moon aria-hidden className="theme-light-only" />
      <Sun aria-hidden className="theme-dark-only" />
    </Button>
  );
}
