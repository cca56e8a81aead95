import { useTranslations } from "./use-translations.tsx";

type Translate = ReturnType<typeof useTranslations<"errors">>;

/** Translates a message key without arguments; any other text becomes the generic message for an invalid field. */
export function fieldMessage(t: Translate, key: string): string {
  const known = key as "invalid";
  return t.has(known) ? t(known) : t("invalid");
}

/** Translates a form's error, a message key of its schema, into the text shown with its field. */
export function useFieldMessage(): (error: { message?: string } | undefined) => string | undefined {
  const t = useTranslations("errors");
  return (error) => (error ? fieldMessage(t, error.message ?? "") : undefined);
}
