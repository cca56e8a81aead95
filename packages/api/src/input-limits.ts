const maxLength = 10_000;
const maxDepth = 8;
/** The most entries that a list or object may have, equal to the longest list that any schema allows. */
export const maxEntries = 1000;
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** Whether an input is plain data with well-formed texts, valid dates and a limited size, all of which the database can store. */
export function isWithinInputLimits(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined || typeof value === "boolean") return true;
  if (typeof value === "string") return value.length <= maxLength && value.isWellFormed() && !value.includes("\u0000");
  if (typeof value === "number") return Number.isFinite(value);
  if (value instanceof Date) return value.getTime() >= earliest && value.getTime() < latest;
  if (typeof value !== "object" || depth === maxDepth) return false;
  if (!Array.isArray(value) && !isPlain(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= maxEntries &&
    entries.every(([key, part]) => isWithinInputLimits(key) && isWithinInputLimits(part, depth + 1))
  );
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
