import type { EventKind } from "@zea/domain/event";
import type { z } from "zod";
import { on, type Step } from "./client.ts";

/** What a wait's row says: still open, answered or closed, and when somebody must act next (a reminder, or the end). */
export type Seen = { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string };

export type Wait<Name extends string, Shape extends z.ZodRawShape> = {
  event: EventKind<Name, Shape>;
  /** Which field of the event names the wait, as in "data.roundId". */
  match: `data.${keyof Shape & string}`;
  /** Reads the row. */
  look: () => Promise<Seen>;
  /** Locks the row and, in one transaction, reminds what is due, closes what is over, and returns what it left. */
  advance: () => Promise<Seen>;
  /** Sends the event again for a row that is no longer open. */
  announce: () => Promise<void>;
};

/** Waits until the answer is there or its time is over, and returns the state found or made. Loses no answer, whenever it is written. */
export async function awaitAnswer<Name extends string, Shape extends z.ZodRawShape>(
  step: Step,
  { event, match, look, advance, announce }: Wait<Name, Shape>,
): Promise<Exclude<Seen["state"], "OPEN">> {
  let seen: Seen = await step.run(`${event.name}-look`, look);
  // each turn has step ids of its own: the SDK warns of ids that parallel chains share
  for (let turn = 1; seen.state === "OPEN"; turn++) {
    await Promise.all([
      step.waitForEvent(`${event.name}-wait-${turn}`, { event: on(event), match, timeout: new Date(seen.nextAt) }),
      // an answer written before the wait was registered would be missed: look while registering, and say it again
      step.run(`${event.name}-look-again-${turn}`, async () => {
        const { state } = await look();
        if (state !== "OPEN") await announce();
      }),
    ]);
    seen = await step.run(`${event.name}-advance-${turn}`, advance);
  }
  return seen.state;
}
