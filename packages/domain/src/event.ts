import { z } from "zod";

/** An event as stored in the outbox; its data holds identifiers only. */
export type DomainEvent = {
  name: string;
  subjectId: string;
  data: Record<string, unknown>;
};

/** A type of event. Events with the same subject are delivered in order. */
export type EventKind<Name extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> = {
  name: Name;
  schema: z.ZodObject<Shape>;
  create: (data: z.input<z.ZodObject<Shape>>) => DomainEvent;
};

/** Declares a type of event whose `subject` names the id that orders delivery; `create` throws on invalid data. */
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
