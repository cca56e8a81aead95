const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const instant = /^\d{4}-\d{2}-\d{2}([T ]|$)/;

/** The longest that a sleep or a wait may last, in milliseconds. */
export const longest = 366 * units.d!;

/** Milliseconds of a text such as `1h30m`; undefined when it is none. */
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

/** The instant (in ms) that a duration counted from `now`, or an ISO date, stands for; undefined when the text is neither. */
export function parseDeadline(text: string, now: number): number | undefined {
  if (instant.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : at;
  }
  const duration = parseDuration(text);
  return duration === undefined ? undefined : Math.ceil(now + duration);
}
