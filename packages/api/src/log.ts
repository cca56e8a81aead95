import { constraintOf, sqlStateOf } from "@zea/db/constraints";
import { pino } from "pino";
import { logLevel } from "./settings.ts";

/** Structured JSON log. Log identifiers only: never a name, an address or user input. */
export const log = pino({ level: logLevel, base: null });

/** The loggable part of an unexpected error: its kind, codes and stack, without its message, which can hold user input. */
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
