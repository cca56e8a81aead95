"use client";

import { useTranslations } from "next-intl";
import type { FieldError } from "react-hook-form";

type Translate = ReturnType<typeof useTranslations<"errors">>;

/** The sentence of a schema's message key (which has no arguments), or of any other text the one that fits every field. */
export function fieldMessage(t: Translate, key: string): string {
  const known = key as "invalid";
  return t.has(known) ? t(known) : t("invalid");
}

/** Turns a form's error into the sentence beside its field. */
export function useFieldMessage(): (error: Pick<FieldError, "message"> | undefined) => string | undefined {
  const t = useTranslations("errors");
  return (error) => (error ? fieldMessage(t, error.message ?? "") : undefined);
}
