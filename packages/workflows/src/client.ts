import { DomainError } from "@zea/domain/errors";
import type { EventKind } from "@zea/domain/event";
import { type EventType, eventType, type GetStepTools, Inngest, Middleware, NonRetriableError } from "inngest";
import type { z } from "zod";
import { frames, logger } from "./log.ts";

class Faults extends Middleware.BaseMiddleware {
  readonly id = "faults";

  override wrapStepHandler({ next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    return next().catch((error: Error) => Promise.reject(translate(error)));
  }
}

/** A refusal is an answer and is not tried again. Of a fault the history and the log get name, code and place: its message may quote what people wrote. */
function translate(error: Error & { code?: unknown }): Error {
  if (error instanceof DomainError) return new NonRetriableError(error.reason);
  if (/^[a-z0-9_.]{1,60}$/.test(error.message)) return error;
  const safe = new Error([error.name, error.code].filter(Boolean).join(" "));
  safe.name = error.name;
  safe.stack = `${safe.name}: ${safe.message}\n${frames(error)}`;
  return safe;
}

/** The club's app on the workflow engine. A call may take as long as it needs, and reports its steps together: each answers from what is stored, so that one run twice changes nothing. */
export const inngest = new Inngest({
  id: "zea",
  isDev: false,
  checkpointing: { maxRuntime: 0, bufferedSteps: 100 },
  middleware: [Faults],
  logger,
});

export type Step = GetStepTools<typeof inngest>;

type Typed<Name extends string, Shape extends z.ZodRawShape> = EventType<Name, z.ZodObject<Shape>>;

/** An event of the domain as the SDK knows it: to trigger a function, or to be waited for. */
export function on<Name extends string, Shape extends z.ZodRawShape>({ name, schema }: EventKind<Name, Shape>) {
  return eventType(name, { schema: schema as never }) as unknown as Typed<Name, Shape>;
}
