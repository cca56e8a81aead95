import type { CoachHomeData, DaySession } from "./coach-home-data.ts";

/** How long before its start a session counts as about to begin. */
const soonMs = 30 * 60_000;

export type DaySessionState = "RUNNING" | "UNRECORDED" | "STARTABLE" | "CONFIRMED" | "COMPLETED" | "NO_SHOW";

/** The state of one of today's sessions at `now`, which decides what its coach can do. */
export function daySessionStateOf(session: DaySession, now: Date): DaySessionState {
  const { status, startsAt, endsAt, startedAt, stoppedAt } = session;
  if (status !== "CONFIRMED") return status;
  if (startedAt && !stoppedAt) return "RUNNING";
  if (stoppedAt || endsAt <= now) return "UNRECORDED";
  return startsAt.getTime() - now.getTime() <= soonMs ? "STARTABLE" : "CONFIRMED";
}

/** The session to show first: a running one, else one about to begin, else one without a record, else the next. */
export function focusOf({ running, today }: Pick<CoachHomeData, "running" | "today">, now: Date): DaySession | null {
  const first = (state: DaySessionState) => today.find((session) => daySessionStateOf(session, now) === state);
  return running ?? first("STARTABLE") ?? first("UNRECORDED") ?? first("CONFIRMED") ?? null;
}
