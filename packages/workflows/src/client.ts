import { DomainError } from "@zea/domain/errors";
import type { EventKind } from "@zea/domain/event";
import { type EventType, eventType, type GetStepTools, Inngest, Middleware, NonRetriableError } from "inngest";
import type { z } from "zod";
import { frames, logger } from "./log.ts";

class SafeErrors extends Middleware.BaseMiddleware {
  readonly id = "safe-errors";

  override wrapStepHandler({ next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    return next().catch((error: Error) => Promise.reject(toSafeError(error)));
  }
}

/** A refusal is final and is not retried. Of a bug, run history and log keep name, code and stack: its message may quote what people wrote. */
function toSafeError(error: Error & { code?: unknown }): Error {
  if (error instanceof DomainError) return new NonRetriableError(error.reason);
  if (/^[a-z0-9_.]{1,60}$/.test(error.message)) return error;
  const safe = new Error([error.name, error.code].filter(Boolean).join(" "));
  safe.name = error.name;
  safe.stack = `${safe.name}: ${safe.message}\n${frames(error)}`;
  return safe;
}

/** The club's app on the workflow engine. A call runs as many steps as it can and reports them together, which is safe because running a step twice changes nothing. */
export const inngest = new Inngest({
  id: "zea",
  isDev: false,
  checkpointing: { maxRuntime: 0, bufferedSteps: 100 },
  middleware: [SafeErrors],
  logger,
});

export type Step = GetStepTools<typeof inngest>;

type Typed<Name extends string, Shape extends z.ZodRawShape> = EventType<Name, z.ZodObject<Shape>>;

/** A domain event as a trigger of the SDK, or as an event to wait for. */
export function on<Name extends string, Shape extends z.ZodRawShape>({ name, schema }: EventKind<Name, Shape>) {
  return eventType(name, { schema: schema as never }) as unknown as Typed<Name, Shape>;
}
