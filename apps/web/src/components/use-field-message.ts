"use client";

import { useTranslations } from "next-intl";
import type { FieldError } from "react-hook-form";
import { fieldMessage } from "./field-message.ts";

/** Turns a form's error into the sentence beside its field. */
export function useFieldMessage(): (error: Pick<FieldError, "message"> | undefined) => string | undefined {
  const t = useTranslations("errors");
  return (error) => (error ? fieldMessage(t, error.message ?? "") : undefined);
}
