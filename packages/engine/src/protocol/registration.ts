import { z } from "zod";
import { cronError } from "../events/cron-schedule.ts";
import { compile } from "../events/expression.ts";
import { parseDuration } from "./duration.ts";

const expression = z.string().superRefine((source, context) => {
  try {
    compile(source);
  } catch (error) {
    context.addIssue((error as Error).message);
  }
});
const duration = z.string().refine((text) => parseDuration(text) !== undefined, "is not a duration");
const cron = z.string().superRefine((text, context) => {
  const error = cronError(text);
  if (error) context.addIssue(error);
});
const trigger = z.union(
  [z.strictObject({ event: z.string().min(1), expression: expression.optional() }), z.strictObject({ cron })],
  {
    error: (issue) => triggerProblem(issue.input),
  },
);
const limit = z.strictObject({
  limit: z.int().min(1, "must be at least 1"),
  key: expression.optional(),
  scope: z.literal("fn", "is supported with scope fn only").optional(),
});
const concurrency = z.union(
  [
    z
      .int()
      .min(1, "must be at least 1")
      .transform((count): z.infer<typeof limit>[] => [{ limit: count }]),
    limit.transform((one) => [one]),
    z.array(limit).min(1).max(2, "has at most 2 limits"),
  ],
  {
    error: (issue) => concurrencyProblem(issue.input),
  },
);
const step = z.strictObject({
  id: z.literal("step"),
  name: z.string(),
  runtime: z.strictObject({
    type: z.literal("http", "connect (runtime ws) is not supported"),
    url: z.url({ protocol: /^https?$/ }),
  }),
  retries: z.strictObject({ attempts: z.int().min(0).max(20, "has at most 20 attempts").optional() }).optional(),
});
const cancel = z.strictObject({ event: z.string().min(1), if: expression.optional(), timeout: duration.optional() });

const functionConfig = z.strictObject({
  id: z.string().min(1).max(255, "has at most 255 characters"),
  name: z.string().optional(),
  triggers: z.array(trigger).max(10, "has at most 10 triggers"),
  steps: z.strictObject({ step }),
  idempotency: expression.optional(),
  concurrency: concurrency.optional(),
  cancel: z.array(cancel).max(5, "has at most 5 entries").optional(),
});

export type FunctionConfig = z.infer<typeof functionConfig>;

const envelope = z.object({
  url: z.url({ protocol: /^https?$/ }),
  deployType: z.literal("ping").optional(),
  framework: z.string().default(""),
  appName: z.string().min(1),
  sdk: z.string().default(""),
  functions: z.array(z.unknown()),
});

export type Registration = Omit<z.infer<typeof envelope>, "functions"> & { functions: FunctionConfig[] };

/** Parses a registration; the error is one sentence that names each function and option that is invalid or not supported. */
export function readRegistration(body: unknown): Registration | { error: string } {
  const read = envelope.safeParse(body);
  if (!read.success) return { error: `The registration is invalid: ${problems(read.error)}` };
  const functions: FunctionConfig[] = [];
  const errors: string[] = [];
  for (const candidate of read.data.functions) {
    const result = functionConfig.safeParse(candidate);
    if (result.success) functions.push(result.data);
    else errors.push(`function "${nameOf(candidate)}": ${problems(result.error)}`);
  }
  for (const id of duplicates(functions.map((fn) => fn.id))) errors.push(`function "${id}": its id is used twice`);
  for (const { id, steps } of functions) {
    if (new URL(steps.step.runtime.url).origin === new URL(read.data.url).origin) continue;
    errors.push(`function "${id}": steps.step.runtime.url is outside the app's origin`);
  }
  if (errors.length > 0) return { error: `At least one function is invalid: ${errors.join("; ")}` };
  return { ...read.data, functions };
}

function problems(error: z.ZodError): string {
  return error.issues.map(problem).join(", ");
}

function problem(issue: z.core.$ZodIssue): string {
  const path = issue.path.join(".");
  if (issue.code !== "unrecognized_keys") return `option "${path}" ${issue.message}`;
  return issue.keys.map((key) => `option "${[...issue.path, key].join(".")}" is not supported`).join(", ");
}

function triggerProblem(input: unknown): string {
  const shape = (input ?? {}) as Record<string, unknown>;
  const tried =
    "cron" in shape
      ? z.strictObject({ cron }).safeParse(input)
      : z.strictObject({ event: z.string().min(1), expression: expression.optional() }).safeParse(input);
  return `is invalid: ${tried.success ? "" : problems(tried.error)}`;
}

function concurrencyProblem(input: unknown): string {
  const tried = z
    .array(limit)
    .max(2, "has at most 2 limits")
    .safeParse(typeof input === "number" ? [{ limit: input }] : [input].flat());
  return `is invalid: ${tried.success ? "" : problems(tried.error)}`;
}

function nameOf(candidate: unknown): string {
  return String((candidate as { id?: unknown } | null)?.id ?? "without id");
}

function duplicates(ids: string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
