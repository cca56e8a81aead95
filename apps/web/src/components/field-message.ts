import type { useTranslations } from "next-intl";

type Translate = ReturnType<typeof useTranslations<"errors">>;

/** The sentence of a message key without arguments, or of any other text the one that fits every field. */
export function fieldMessage(t: Translate, key: string): string {
  const known = key as "invalid";
  return t.has(known) ? t(known) : t("invalid");
}
