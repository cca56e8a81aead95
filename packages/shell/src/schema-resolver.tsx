import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { ZodType } from "zod";

/**
 * Checks a form against a schema and returns the schema's output, or the first message key of each invalid field. Loads
 * the schema on first use, to keep it out of the page's script; if it can't be loaded, only the API checks the values.
 * `toInput` converts field values into the schema's input.
 */
export function schemaResolver<Values extends FieldValues, Output>(
  load: () => Promise<ZodType<Output>>,
  toInput: (values: Values) => unknown = (values) => values,
): Resolver<Values, unknown, Output> {
  return async (values) => {
    const input = toInput(values);
    const result = await load().then(
      (schema) => schema.safeParse(input),
      () => null,
    );
    if (!result) return { values: input as Output, errors: {} };
    if (result.success) return { values: result.data, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const { path, message } of result.error.issues) errors[String(path[0])] ??= { type: "schema", message };
    return { values: {}, errors: errors as FieldErrors<Values> };
  };
}
