type Statement = { state: string; dueAt: Date };

/** The state of a statement as its wait reads it; silence and a closed report both end it without an answer. */
export function waitOf({ state, dueAt }: Statement): { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string } {
  const nextAt = dueAt.toISOString();
  if (state === "OPEN") return { state, nextAt };
  return { state: state === "CLOSED_UNANSWERED" || state === "SILENT" ? "CLOSED" : "ANSWERED", nextAt };
}
