const longest = 10_000;
const deepest = 8;
/** How many parts a list or an object may have: as many as the widest list of any schema. */
export const widest = 1000;
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** Whether every part of an input is something that the database can keep: plain data, whole characters, real dates, of a sane size. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined || typeof value === "boolean") return true;
  if (typeof value === "string") return value.length <= longest && value.isWellFormed() && !value.includes("\u0000");
  if (typeof value === "number") return Number.isFinite(value);
  if (value instanceof Date) return value.getTime() >= earliest && value.getTime() < latest;
  if (typeof value !== "object" || depth === deepest) return false;
  if (!Array.isArray(value) && !isPlain(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= widest && entries.every(([key, part]) => isStorable(key) && isStorable(part, depth + 1));
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
