"use client";

import { type FormEvent, useEffect } from "react";
import { type DefaultValues, type FieldErrors, type FieldValues, type Path, useForm } from "react-hook-form";
import type { ZodType } from "zod";
import { useFieldMessage } from "./field-message.tsx";
import { schemaResolver } from "./schema-resolver.tsx";

/** What a form shows of the action that it starts. */
type ActionState = {
  isPending: boolean;
  errorMessage: string | null;
  fieldErrors?: Record<string, string> | undefined;
};

type ActionFormOptions<Values extends FieldValues, Output> = {
  defaultValues: DefaultValues<Values>;
  action: ActionState;
  /** Receives what passed the schema. */
  onSubmit: (input: Output) => unknown;
};

type PlainOptions<Values extends FieldValues, Output> = ActionFormOptions<Values, Output> & {
  /** Loads the verb's schema, when it is first needed. */
  schema: () => Promise<ZodType<Output, Values>>;
  toInput?: undefined;
};

type ConvertedOptions<Values extends FieldValues, Output> = ActionFormOptions<Values, Output> & {
  schema: () => Promise<ZodType<Output>>;
  /** Converts what the fields hold into what the schema checks. Fields keep the schema's names, so that each gets its own problem. */
  toInput: (values: Values) => unknown;
};

type ActionForm<Values extends FieldValues> = Omit<ReturnType<typeof useForm<Values>>, "handleSubmit" | "formState"> & {
  /** For the `form` element. */
  formProps: { method: "post"; noValidate: true; onSubmit: (event: FormEvent<HTMLFormElement>) => void };
  /** The sentence for a field, of the schema or of the API. */
  errorOf: (field: Path<Values>) => string | undefined;
  /** The sentence for the whole form. */
  failure: string | null;
  isPending: boolean;
  isDirty: boolean;
};

/**
 * A form that checks its fields against the verb's schema, focuses the first one with a problem, starts an action and
 * shows what the API refused.
 */
export function useActionForm<Values extends FieldValues, Output>(
  options: PlainOptions<Values, Output>,
): ActionForm<Values>;
export function useActionForm<Values extends FieldValues, Output>(
  options: ConvertedOptions<Values, Output>,
): ActionForm<Values>;
export function useActionForm<Values extends FieldValues, Output>({
  schema,
  toInput,
  defaultValues,
  action,
  onSubmit,
}: PlainOptions<Values, Output> | ConvertedOptions<Values, Output>): ActionForm<Values> {
  "use no memo"; // react-hook-form changes its errors in place
  const message = useFieldMessage();
  const form = useForm<Values, unknown, Output>({
    defaultValues,
    shouldFocusError: false,
    resolver: schemaResolver(schema as () => Promise<ZodType<Output>>, toInput),
  });
  const { handleSubmit, formState, setError, ...rest } = form;
  const { isSubmitting, isDirty } = formState;
  const { fieldErrors } = action;
  useEffect(() => {
    for (const [field, key] of Object.entries(fieldErrors ?? {})) {
      setError(field as Path<Values>, { type: "server", message: key });
    }
  }, [fieldErrors, setError]);
  return {
    ...rest,
    setError,
    formProps: {
      method: "post",
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        const { elements } = event.currentTarget;
        void handleSubmit(
          async (input) => void (await onSubmit(input)),
          (problems) => focusFirst(elements, problems),
        )(event);
      },
    },
    errorOf: (field: Path<Values>) => message(form.getFieldState(field, formState).error),
    failure: action.errorMessage,
    isPending: isSubmitting || action.isPending,
    isDirty,
  } as unknown as ActionForm<Values>;
}

/** Focuses the first field of the page that has a problem, be it one input or a group of them. */
function focusFirst(elements: HTMLFormControlsCollection, problems: FieldErrors): void {
  const first = [...elements].find((element) => "name" in element && String(element.name) in problems);
  if (first instanceof HTMLElement) first.focus();
}
