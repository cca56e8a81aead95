import { pino } from "pino";

/** What happened inside, in one line of JSON each: identifiers only, never a name, an address or a value that somebody typed. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: null });

/** What of an unexpected error may be written down: its kind, its codes and where it was thrown, not its message, which can hold values. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, clientVersion: _, ...rest } = error as Error & { code?: string; clientVersion?: string };
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at ")) ?? [];
  const cause = rest.cause instanceof Error ? { cause: describeError(rest.cause) } : {};
  return { kind: error.name, code, at: frames.slice(0, 6).map((line) => line.trim()), ...cause };
}
