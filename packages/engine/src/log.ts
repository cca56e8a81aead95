type Level = "debug" | "info" | "warn" | "error";
const levels: Level[] = ["debug", "info", "warn", "error"];
const threshold = levels.indexOf((process.env.LOG_LEVEL ?? "info") as Level);
const said = new Set<string>();

/** Writes one line of JSON to standard error; what lies below LOG_LEVEL is dropped, and "silent" drops everything. */
export function log(level: Level, message: string, fields: Record<string, unknown> = {}): void {
  if (threshold < 0 || levels.indexOf(level) < threshold) return;
  process.stderr.write(`${JSON.stringify({ level, part: "engine", message, ...fields })}\n`);
}

/** Like `log`, but a sentence is written only the first time. */
export function logOnce(level: Level, message: string, fields: Record<string, unknown> = {}): void {
  if (said.has(message)) return;
  if (said.size > 1000) said.clear();
  said.add(message);
  log(level, message, fields);
}
