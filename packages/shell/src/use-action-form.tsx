"use client";

import { type FormEvent, useEffect } from "react";
import { type DefaultValues, type FieldErrors, type FieldValues, get, type Path, useForm } from "react-hook-form";
import type { ZodType } from "zod";
import { useFieldMessage } from "./field-message.tsx";
import { schemaResolver } from "./schema-resolver.tsx";
import { firstUnread } from "./use-typed-input.tsx";

/** The state of an action that its form shows. */
type ActionState = {
  isPending: boolean;
  errorMessage: string | null;
  fieldErrors?: Record<string, string> | undefined;
};

type ActionFormOptions<Values extends FieldValues, Output> = {
  defaultValues: DefaultValues<Values>;
  action: ActionState;
  /** Receives the schema's output. */
  onSubmit: (input: Output) => unknown;
};

type PlainOptions<Values extends FieldValues, Output> = ActionFormOptions<Values, Output> & {
  /** Loads the schema on first use. */
  schema: () => Promise<ZodType<Output, Values>>;
  toInput?: undefined;
};

type ConvertedOptions<Values extends FieldValues, Output> = ActionFormOptions<Values, Output> & {
  schema: () => Promise<ZodType<Output>>;
  /** Converts field values into the schema's input. Fields need the schema's names, so that each shows its own error. */
  toInput: (values: Values) => unknown;
};

type ActionForm<Values extends FieldValues> = Omit<ReturnType<typeof useForm<Values>>, "handleSubmit" | "formState"> & {
  /** For the `form` element. */
  formProps: { method: "post"; noValidate: true; onSubmit: (event: FormEvent<HTMLFormElement>) => void };
  /** The error of a field, from the schema or the API. */
  errorOf: (field: Path<Values>) => string | undefined;
  /** The error of the whole form. */
  failure: string | null;
  isPending: boolean;
  isDirty: boolean;
};

/**
 * A form that validates its fields with a schema, focuses the first invalid one, starts an action and shows the errors
 * that the API returns. A text that can't be read in a field of `useTypedInput` stops it, whatever the schema checks.
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
    // a new function each time: React Compiler would keep the result of one that stays the same
    watch: ((...args: Parameters<typeof form.watch>) => form.watch(...args)) as typeof form.watch,
    formProps: {
      method: "post",
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        const { elements } = event.currentTarget;
        const unread = firstUnread(event.currentTarget);
        void handleSubmit(
          async (input) => void (unread ? unread.focus() : await onSubmit(input)),
          (errors) => focusFirst(elements, errors, unread),
        )(event);
      },
    },
    errorOf: (field: Path<Values>) => message(form.getFieldState(field, formState).error),
    failure: action.errorMessage,
    isPending: isSubmitting || action.isPending,
    isDirty,
  } as unknown as ActionForm<Values>;
}

/** Focuses the first invalid field in page order, an input or a group. */
function focusFirst(elements: HTMLFormControlsCollection, errors: FieldErrors, unread: HTMLElement | undefined): void {
  const isInvalid = (element: Element) => "name" in element && get(errors, String(element.name));
  const first = [...elements].find((element) => element === unread || isInvalid(element));
  if (first instanceof HTMLElement) first.focus();
}
