"use client";

import { type Locale, toLocale } from "@zea/format/locales";

const texts: Record<Locale, { title: string; retry: string }> = {
  es: { title: "Algo ha fallado por nuestra parte", retry: "Reintentar" },
  en: { title: "Something went wrong on our side", retry: "Try again" },
};

/** Shown when the root layout itself fails, so it has neither messages nor styles. */
export function GlobalError({ retry }: { retry: () => void }) {
  const locale = toLocale(typeof location === "undefined" ? null : location.pathname.split("/")[1]);
  return (
    <html lang={locale}>
      <body
        style={{
          fontFamily: "system-ui, sans-serif",
          display: "grid",
          placeContent: "center",
          minHeight: "100dvh",
          gap: 16,
        }}
      >
        <h1>{texts[locale].title}</h1>
        <button type="button" onClick={() => retry()}>
          {texts[locale].retry}
        </button>
      </body>
    </html>
  );
}
