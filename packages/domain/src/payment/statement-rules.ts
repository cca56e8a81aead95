type Statement = { state: string; dueAt: Date };

/** What a statement says to whoever waits for it: silence and a closed report both end the wait without an answer. */
export function waitOf({ state, dueAt }: Statement): { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string } {
  const nextAt = dueAt.toISOString();
  if (state === "OPEN") return { state, nextAt };
  return { state: state === "CLOSED_UNANSWERED" || state === "SILENT" ? "CLOSED" : "ANSWERED", nextAt };
}
