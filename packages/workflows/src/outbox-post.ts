import { inngest } from "./client.ts";

export type StoredEvent = { id: string; name: string; data: unknown };

/** "refused": the engine will never take these as they are. "unreachable": it may later. */
export type Posted = "taken" | "refused" | "unreachable";

const timeoutMs = 1500;

/** Hands events to the engine in one request, in their order, each under its row's id, so that a repetition starts nothing. Never throws. */
export async function postEvents(events: StoredEvent[]): Promise<Posted> {
  try {
    const response = await fetch(new URL(`e/${inngest.eventKey}`, inngest.eventBaseUrl), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(events.map(({ id, name, data }) => ({ id, name, data }))),
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    if (response.ok) return "taken";
    return response.status === 400 || response.status === 413 ? "refused" : "unreachable";
  } catch {
    return "unreachable";
  }
}
