import type { CoachHomeData, DaySession } from "./coach-home-data.ts";

/** How long before its hour a session becomes the next thing to do. */
const soonMs = 30 * 60_000;

export type DayState = "RUNNING" | "UNRECORDED" | "STARTABLE" | "CONFIRMED" | "COMPLETED" | "NO_SHOW";

/** How a session of today stands at `now`, and so what its coach can do with it. */
export function dayStateOf(session: DaySession, now: Date): DayState {
  const { status, startsAt, endsAt, startedAt, stoppedAt } = session;
  if (status !== "CONFIRMED") return status;
  if (startedAt && !stoppedAt) return "RUNNING";
  if (stoppedAt || endsAt <= now) return "UNRECORDED";
  return startsAt.getTime() - now.getTime() <= soonMs ? "STARTABLE" : "CONFIRMED";
}

/** The one session that matters now: the running one, one that is about to begin, one that is not recorded, or the next of the day. */
export function focusOf({ running, today }: Pick<CoachHomeData, "running" | "today">, now: Date): DaySession | null {
  const first = (state: DayState) => today.find((session) => dayStateOf(session, now) === state);
  return running ?? first("STARTABLE") ?? first("UNRECORDED") ?? first("CONFIRMED") ?? null;
}
