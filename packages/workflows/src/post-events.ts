import { inngest } from "./client.ts";

export type StoredEvent = { id: string; name: string; data: unknown };

/** "refused": the engine will never accept these events. "unreachable": it may later. */
export type Posted = "accepted" | "refused" | "unreachable";

const timeoutMs = 1500;

/** Posts events to the workflow engine in one request, in order. Each carries its row's id, so posting it twice has one effect. Never throws. */
export async function postEvents(events: StoredEvent[]): Promise<Posted> {
  try {
    const response = await fetch(new URL(`e/${inngest.eventKey}`, inngest.eventBaseUrl), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(events.map(({ id, name, data }) => ({ id, name, data }))),
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    if (response.ok) return "accepted";
    return response.status === 400 || response.status === 413 ? "refused" : "unreachable";
  } catch {
    return "unreachable";
  }
}
