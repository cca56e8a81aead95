type Level = "debug" | "info" | "warn" | "error";
const levels: Level[] = ["debug", "info", "warn", "error"];
const threshold = levels.indexOf((process.env.LOG_LEVEL ?? "info") as Level);
const logged = new Set<string>();

/** Writes one line of JSON to standard error, unless the level is below LOG_LEVEL; "silent" drops everything. */
export function log(level: Level, message: string, fields: Record<string, unknown> = {}): void {
  if (threshold < 0 || levels.indexOf(level) < threshold) return;
  process.stderr.write(`${JSON.stringify({ level, part: "engine", message, ...fields })}\n`);
}

/** Like `log`, but writes each message only once. */
export function logOnce(level: Level, message: string, fields: Record<string, unknown> = {}): void {
  if (logged.has(message)) return;
  if (logged.size > 1000) logged.clear();
  logged.add(message);
  log(level, message, fields);
}
