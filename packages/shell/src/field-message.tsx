import { useTranslations } from "next-intl";

type Translate = ReturnType<typeof useTranslations<"errors">>;

/** The sentence of a message key without arguments, or of any other text the one that fits every field. */
export function fieldMessage(t: Translate, key: string): string {
  const known = key as "invalid";
  return t.has(known) ? t(known) : t("invalid");
}

/** Turns a form's error, a message key of its schema, into the sentence beside its field. */
export function useFieldMessage(): (error: { message?: string } | undefined) => string | undefined {
  const t = useTranslations("errors");
  return (error) => (error ? fieldMessage(t, error.message ?? "") : undefined);
}
