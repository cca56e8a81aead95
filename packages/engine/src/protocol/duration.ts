const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const instant = /^\d{4}-\d{2}-\d{2}([T ]|$)/;

/** The longest sleep or wait that is accepted. */
export const maxWaitMs = 366 * units.d!;

/** Parses a duration such as `1h30m` to milliseconds; undefined when it is invalid. */
export function parseDuration(text: string): number | undefined {
  let total = 0;
  let rest = text.trim();
  if (rest === "") return undefined;
  while (rest !== "") {
    const part = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/.exec(rest);
    if (!part) return undefined;
    total += Number(part[1]) * units[part[2]!]!;
    rest = rest.slice(part[0].length);
  }
  return total;
}

/** Parses a duration, counted from `now`, or an ISO date to an instant in milliseconds; undefined when the text is neither. */
export function parseDeadline(text: string, now: number): number | undefined {
  if (instant.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : at;
  }
  const duration = parseDuration(text);
  return duration === undefined ? undefined : Math.ceil(now + duration);
}
