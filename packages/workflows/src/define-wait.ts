import type { Ctx, System } from "@zea/domain/context";
import type { EventKind } from "@zea/domain/event";
import type { InngestFunction, StandardSchemaV1 } from "inngest";
import type { z } from "zod";
import { awaitAnswer, type Seen } from "./await-answer.ts";
import { inngest } from "./client.ts";
import { systemContext } from "./system-context.ts";
import type { Workflow } from "./workflow.ts";

type Verb<Subject, Result> = (ctx: Ctx<System>, subject: Subject) => Promise<Result>;
type NamedStep<Subject> = { step: string; run: Verb<Subject, unknown> };

type WaitDefinition<Data, Subject, Name extends string, Shape extends z.ZodRawShape> = {
  id: string;
  triggers: { event: string; schema: StandardSchemaV1<Data> }[];
  /** What the verbs below are called with. */
  subject: (data: Data) => Subject;
  /** Requests the answer before the wait begins. */
  ask?: NamedStep<Subject>;
  /** The event that ends the wait, and its field that names the subject. */
  answer: EventKind<Name, Shape>;
  match: keyof Shape & string;
  read: Verb<Subject, Seen>;
  advance: Verb<Subject, Seen>;
  announce: Verb<Subject, void>;
  /** Follows an answer, not silence. */
  onAnswered?: NamedStep<Subject>;
  resume?: Workflow["resume"];
};

/** Defines a workflow that asks a person for an answer and waits for it until its deadline; see `awaitAnswer` for the three verbs. */
export function defineWait<Data, Subject, Name extends string, Shape extends z.ZodRawShape>(
  definition: WaitDefinition<Data, Subject, Name, Shape>,
) {
  const { id, ask, answer, match, read, advance, announce, onAnswered, resume } = definition;
  const triggers = definition.triggers as unknown as InngestFunction.Trigger<string>[];
  const waiting = inngest.createFunction({ id, triggers }, async ({ event, step }) => {
    const subject = definition.subject(event.data as Data);
    const run =
      <Result>(verb: Verb<Subject, Result>) =>
      async () =>
        verb(await systemContext(), subject);
    if (ask) await step.run(ask.step, run(ask.run));
    const state = await awaitAnswer(step, {
      event: answer,
      match: `data.${match}`,
      read: run(read),
      advance: run(advance),
      announce: run(announce),
    });
    if (onAnswered && state === "ANSWERED") await step.run(onAnswered.step, run(onAnswered.run));
    return { state };
  });
  return { function: waiting, resume };
}
