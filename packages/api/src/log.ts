import { constraintOf, sqlStateOf } from "@zea/db/constraints";
import { pino } from "pino";
import { logLevel } from "./settings.ts";

/** What happened inside, in one line of JSON each: identifiers only, never a name, an address or a value that somebody typed. */
export const log = pino({ level: logLevel, base: null });

/** What of an unexpected error may be written down: its kind, its codes and where it was thrown, not its message, which can hold values. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, cause } = error as Error & { code?: string };
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at ")) ?? [];
  return {
    kind: error.name,
    ...(error instanceof TypeError && { message: error.message }),
    code: sqlStateOf(error) ?? code,
    constraint: constraintOf(error) ?? undefined,
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(cause instanceof Error && { cause: describeError(cause) }),
  };
}
