import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { ZodType } from "zod";

/**
 * Judges a form by a schema that is loaded when it is first needed, so that no page waits for it; where it can't be, the API judges alone.
 * The form hands on what passed the schema. `convert` turns what the fields hold into what the schema judges: then the form hands on
 * what its fields hold. Each field gets its first message key.
 */
export function lazyResolver<Values extends FieldValues, Output>(
  load: () => Promise<ZodType<Output, Values>>,
): Resolver<Values, unknown, Output>;
export function lazyResolver<Values extends FieldValues>(
  load: () => Promise<ZodType>,
  convert: (values: Values) => unknown,
): Resolver<Values>;
export function lazyResolver(
  load: () => Promise<ZodType>,
  convert?: (values: FieldValues) => unknown,
): Resolver<FieldValues> {
  return async (values) => {
    const schema = await load().catch(() => null);
    const result = schema?.safeParse(convert ? convert(values) : values);
    if (!result) return { values, errors: {} };
    if (result.success) return { values: convert ? values : (result.data as FieldValues), errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const { path, message } of result.error.issues) errors[String(path[0])] ??= { type: "schema", message };
    return { values: {}, errors: errors as FieldErrors };
  };
}
