import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { ZodType } from "zod";

type Load<Output, Input> = () => Promise<ZodType<Output, Input>>;

/**
 * Checks a form against a schema that is loaded when it is first needed, so that no page waits for it, and passes on the
 * schema's output; each field gets its first message key. Where the schema can't be loaded the API checks alone.
 * `toInput` converts what the fields hold into what the schema checks.
 */
export function schemaResolver<Values extends FieldValues, Output>(
  load: Load<Output, unknown>,
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

/** `schemaResolver` for a form that passes on the schema's output, or with `toInput` what its fields hold. */
export function lazyResolver<Values extends FieldValues, Output>(
  load: Load<Output, Values>,
): Resolver<Values, unknown, Output>;
export function lazyResolver<Values extends FieldValues>(
  load: () => Promise<ZodType>,
  toInput: (values: Values) => unknown,
): Resolver<Values>;
export function lazyResolver(load: () => Promise<ZodType>, toInput?: (values: FieldValues) => unknown): Resolver {
  const resolve = schemaResolver(load, toInput);
  return async (values, context, options) => {
    const { values: output, errors } = await resolve(values, context, options);
    return Object.keys(errors).length > 0
      ? { values: {}, errors }
      : { values: toInput ? values : (output as FieldValues), errors: {} };
  };
}
