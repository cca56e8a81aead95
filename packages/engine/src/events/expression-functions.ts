const macros = ["exists", "all", "exists_one", "filter", "map"];

const text =
  (work: (value: string, other: string) => unknown) =>
  ([a, b = ""]: unknown[]) =>
    typeof a === "string" && typeof b === "string" ? work(a, b) : null;

/** Times are milliseconds as ints, so that they can be compared with each other. */
const functions: Record<string, (args: unknown[]) => unknown> = {
  size: ([value]) => size(value),
  string: ([value]) => (value === null ? null : typeof value === "object" ? JSON.stringify(value) : String(value)),
  int: ([value]) => whole(value),
  double: ([value]) => real(value),
  bool: ([value]) => (typeof value === "boolean" ? value : value === "true" ? true : value === "false" ? false : null),
  date: ([value]) => time(value),
  timestamp: ([value]) => time(value),
  uppercase: text((a) => a.toUpperCase()),
  lowercase: text((a) => a.toLowerCase()),
  startsWith: text((a, b) => a.startsWith(b)),
  endsWith: text((a, b) => a.endsWith(b)),
  contains: text((a, b) => a.includes(b)),
  matches: text(matches),
};

export function isKnownFunction(name: string): boolean {
  return name === "has" || name === "now" || isMacro(name) || Object.hasOwn(functions, name);
}

/** Whether the method binds a variable and evaluates its argument for each item. */
export function isMacro(name: string): boolean {
  return macros.includes(name);
}

/** Calls a function or method (receiver first); null when the arguments don't fit. */
export function callFunction(name: string, args: unknown[]): unknown {
  return functions[name]?.(args) ?? null;
}

function size(value: unknown): bigint | null {
  if (typeof value === "string") return BigInt([...value].length);
  if (Array.isArray(value)) return BigInt(value.length);
  return typeof value === "object" && value !== null ? BigInt(Object.keys(value).length) : null;
}

function whole(value: unknown): bigint | null {
  if (typeof value === "bigint") return value;
  const number = real(value);
  return number === null || !Number.isFinite(number) ? null : BigInt(Math.trunc(number));
}

function real(value: unknown): number | null {
  if (typeof value !== "number" && typeof value !== "bigint" && typeof value !== "string") return null;
  const number = value === "" ? Number.NaN : Number(value);
  return Number.isNaN(number) ? null : number;
}

function time(value: unknown): bigint | null {
  const at = typeof value === "string" ? Date.parse(value) : Number(real(value) ?? Number.NaN);
  return Number.isNaN(at) ? null : BigInt(Math.trunc(at));
}

function matches(value: string, pattern: string): boolean | null {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return null;
  }
}
