import { logLevel } from "./settings.ts";

type Level = "debug" | "info" | "warn" | "error";
const levels: Level[] = ["debug", "info", "warn", "error"];

/** Writes one line of JSON to standard error, from LOG_LEVEL up; "silent" writes nothing. */
export function log(level: Level, message: string, fields: Record<string, unknown> = {}): void {
  const threshold = levels.indexOf(logLevel() as Level);
  if (threshold < 0 || levels.indexOf(level) < threshold) return;
  process.stderr.write(`${JSON.stringify({ level, part: "workflows", message, ...fields })}\n`);
}

/** The SDK's logger. Of its arguments only the message is written, and an error's name, message and stack: the others may hold personal data. */
export const logger = { debug: to("debug"), info: to("info"), warn: to("warn"), error: to("error") };

function to(level: Level) {
  return (...given: unknown[]): void => {
    const message = given.find((one) => typeof one === "string") ?? "workflows";
    const error = given.map((one) => (one as { err?: unknown } | null)?.err ?? one).find((one) => one instanceof Error);
    log(level, message, error && { error: error.name, reason: error.message, stack: frames(error) });
  };
}

/** An error's stack without its message. */
export function frames({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
