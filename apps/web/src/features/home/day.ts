import type { CoachHomeData, DaySession } from "./coach-home-data.ts";

/** Nobody can start a session earlier than this before its hour, and soon means that it is the next thing to do. */
const startableMs = 2 * 3_600_000;
const soonMs = 30 * 60_000;

export type DayState = "RUNNING" | "UNRECORDED" | "STARTABLE" | "CONFIRMED" | "COMPLETED" | "NO_SHOW";

/** How a session of today stands at `now`, and so what its coach can do with it. */
export function dayStateOf(session: DaySession, now: Date): DayState {
  const { status, startsAt, endsAt, startedAt, stoppedAt } = session;
  if (status !== "CONFIRMED") return status;
  if (startedAt && !stoppedAt) return "RUNNING";
  if (stoppedAt || endsAt <= now) return "UNRECORDED";
  return startsAt.getTime() - now.getTime() <= startableMs ? "STARTABLE" : "CONFIRMED";
}

/** The one session that matters now: the running one, one that is about to begin, one that is not recorded, or the next of the day. */
export function focusOf({ running, today }: Pick<CoachHomeData, "running" | "today">, now: Date): DaySession | null {
  const inState = (...states: DayState[]) => today.filter((session) => states.includes(dayStateOf(session, now)));
  const [next] = inState("STARTABLE", "CONFIRMED");
  const [unrecorded] = inState("UNRECORDED");
  const isSoon = next && next.startsAt.getTime() - now.getTime() <= soonMs;
  return running ?? (isSoon ? next : (unrecorded ?? next)) ?? null;
}
