import { Cron } from "croner";

const prefix = /^(?:TZ|CRON_TZ)=(\S+)\s+(.+)$/;

/** Why a cron expression is invalid; undefined when it is valid. */
export function cronError(expression: string): string | undefined {
  try {
    return schedule(expression).nextRun() ? undefined : "never occurs";
  } catch (error) {
    return `is not a valid cron expression: ${(error as Error).message}`;
  }
}

/** The first tick after an instant (both in ms), or null. */
export function tickAfter(expression: string, after: number): number | null {
  return schedule(expression).nextRun(new Date(after))?.getTime() ?? null;
}

/** Whether less than an hour passes between the tick at `tick` (ms) and the next one. */
export function isFrequent(expression: string, tick: number): boolean {
  const next = tickAfter(expression, tick);
  return next !== null && next - tick < 3_600_000;
}

/** The last tick at or before `until` (both in ms), no earlier than `since`, itself a tick. */
export function lastTick(expression: string, since: number, until: number): number {
  const [previous] = schedule(expression).previousRuns(1, new Date(until + 1));
  return Math.max(since, previous?.getTime() ?? since);
}

function schedule(expression: string): Cron {
  const [, timezone = "UTC", pattern = expression] = prefix.exec(expression.trim()) ?? [];
  return new Cron(pattern.trim(), { mode: "5-part", timezone, paused: true });
}
