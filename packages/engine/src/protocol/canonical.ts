import canonicalize from "canonicalize";

/** The RFC 8785 (JCS) text of a JSON value, over which signatures are computed; lone surrogates become U+FFFD. */
export function canonical(value: unknown): string {
  if (value === undefined) return "null";
  try {
    return canonicalize(value) ?? "null";
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes("surrogate")) throw error;
    return canonicalize(wellFormed(value)) ?? "null";
  }
}

function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toWellFormed(), wellFormed(item)]));
}
