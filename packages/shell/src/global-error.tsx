"use client";

const words = {
  es: { title: "Algo ha fallado por nuestra parte", retry: "Reintentar" },
  en: { title: "Something went wrong on our side", retry: "Try again" },
};

/** The last net, when the layout itself fails: no messages, no styles of ours, only a sentence and another try. */
export function GlobalError({ retry }: { retry: () => void }) {
  const locale = typeof location !== "undefined" && location.pathname.startsWith("/en") ? "en" : "es";
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
        <h1>{words[locale].title}</h1>
        <button type="button" onClick={() => retry()}>
          {words[locale].retry}
        </button>
      </body>
    </html>
  );
}
