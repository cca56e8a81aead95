import { DomainError } from "@zea/domain/errors";
import type { EventKind } from "@zea/domain/event";
import { type EventType, eventType, type GetStepTools, Inngest, Middleware, NonRetriableError } from "inngest";
import type { z } from "zod";

/** A refusal is an answer, not a fault: it is not tried again. */
class Refusals extends Middleware.BaseMiddleware {
  readonly id = "refusals";

  override wrapStepHandler({ next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    return next().catch((error: unknown) => {
      if (error instanceof DomainError) throw new NonRetriableError(error.reason, { cause: error });
      throw error;
    });
  }
}

/** The club's app on the workflow engine. A step may take as long as it needs: the engine's own limit is two hours. */
export const inngest = new Inngest({
  id: "zea",
  isDev: false,
  checkpointing: { maxRuntime: 0 },
  middleware: [Refusals],
});

export type Step = GetStepTools<typeof inngest>;

type Typed<Name extends string, Shape extends z.ZodRawShape> = EventType<Name, z.ZodObject<Shape>>;

/** An event of the domain as the SDK knows it: to trigger a function, or to be waited for. */
export function on<Name extends string, Shape extends z.ZodRawShape>({ name, schema }: EventKind<Name, Shape>) {
  return eventType(name, { schema: schema as never }) as unknown as Typed<Name, Shape>;
}
