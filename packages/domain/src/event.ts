import { z } from "zod";

/** An event as it lies in the outbox: identifiers only. */
export type DomainEvent = {
  name: string;
  subjectId: string;
  data: Record<string, unknown>;
};

/** A kind of event: its name, its data, and which of its ids keeps the order of delivery. */
export type EventKind<Name extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> = {
  name: Name;
  schema: z.ZodObject<Shape>;
  create: (data: z.input<z.ZodObject<Shape>>) => DomainEvent;
};

/** Declares an event; `create` throws when the data does not fit, which is a bug of ours. */
export function eventKind<Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  subject: keyof Shape & string,
  shape: Shape,
): EventKind<Name, Shape> {
  const schema = z.object(shape);
  return {
    name,
    schema,
    create: (data) => {
      const parsed = schema.parse(data) as Record<string, unknown>;
      return { name, subjectId: String(parsed[subject]), data: parsed };
    },
  };
}
