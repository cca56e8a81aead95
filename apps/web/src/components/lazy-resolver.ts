import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { ZodType } from "zod";

/**
 * Judges a form by a schema that is loaded when it is first needed, so that no page waits for it.
 * `convert` turns what the fields hold into what the schema judges; each field gets its first message key.
 */
export function lazyResolver<Values extends FieldValues>(
  load: () => Promise<ZodType>,
  convert: (values: Values) => unknown = (values) => values,
): Resolver<Values> {
  return async (values) => {
    const result = (await load()).safeParse(convert(values));
    if (result.success) return { values, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const { path, message } of result.error.issues) errors[String(path[0])] ??= { type: "schema", message };
    return { values: {}, errors: errors as FieldErrors<Values> };
  };
}
