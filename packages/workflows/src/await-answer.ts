import type { EventKind } from "@zea/domain/event";
import type { z } from "zod";
import { on, type Step } from "./client.ts";

/** The state of a wait's row, and when the next reminder or the deadline is due. */
export type Seen = { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string };

export type Wait<Name extends string, Shape extends z.ZodRawShape> = {
  event: EventKind<Name, Shape>;
  /** The event's field that names the wait, as in "data.roundId". */
  match: `data.${keyof Shape & string}`;
  /** Reads the row. */
  read: () => Promise<Seen>;
  /** Locks the row and, in one transaction, reminds what is due, closes what is over, and returns the state it leaves. */
  advance: () => Promise<Seen>;
  /** Sends the event again for a row that is no longer open. */
  announce: () => Promise<void>;
};

/** Waits until the answer is given or its deadline passes, and returns the final state. An answer is never missed, whenever it is written. */
export async function awaitAnswer<Name extends string, Shape extends z.ZodRawShape>(
  step: Step,
  { event, match, read, advance, announce }: Wait<Name, Shape>,
): Promise<Exclude<Seen["state"], "OPEN">> {
  let seen: Seen = await step.run(`${event.name}-look`, read);
  // step ids differ by turn: the SDK warns when parallel chains share one
  for (let turn = 1; seen.state === "OPEN"; turn++) {
    await Promise.all([
      step.waitForEvent(`${event.name}-wait-${turn}`, { event: on(event), match, timeout: new Date(seen.nextAt) }),
      // an answer written before the wait was registered would be missed: read again meanwhile, and announce it once more
      step.run(`${event.name}-look-again-${turn}`, async () => {
        const { state } = await read();
        if (state !== "OPEN") await announce();
      }),
    ]);
    seen = await step.run(`${event.name}-advance-${turn}`, advance);
  }
  return seen.state;
}
