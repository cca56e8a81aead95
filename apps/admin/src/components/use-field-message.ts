"use client";

import { useTranslations } from "next-intl";
import type { FieldError } from "react-hook-form";

/** Turns a form's error, a message key of its schema, into the sentence beside its field. */
export function useFieldMessage(): (error: FieldError | undefined) => string | undefined {
  const t = useTranslations("errors");
  return (error) => {
    if (!error) return undefined;
    const key = error.message as "invalid";
    return t.has(key) ? t(key) : t("invalid");
  };
}
