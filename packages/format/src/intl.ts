const instances = new Map<string, unknown>();

/** `create`'s result, made once for each key: an `Intl` object costs far more to make than to use. */
function cached<T>(key: readonly unknown[], create: () => T): T {
  const text = JSON.stringify(key);
  if (!instances.has(text)) instances.set(text, create());
  return instances.get(text) as T;
}

export function dateTimeFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(["date", locale, options], () => new Intl.DateTimeFormat(locale, options));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return cached(["number", locale, options], () => new Intl.NumberFormat(locale, options));
}

export function relativeTimeFormat(locale: string, numeric: "always" | "auto"): Intl.RelativeTimeFormat {
  return cached(["relative", locale, numeric], () => new Intl.RelativeTimeFormat(locale, { numeric }));
}

export function listFormat(locale: string, type: "conjunction" | "disjunction" = "conjunction"): Intl.ListFormat {
  return cached(["list", locale, type], () => new Intl.ListFormat(locale, { type }));
}
