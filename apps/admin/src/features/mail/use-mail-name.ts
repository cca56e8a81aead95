"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { type Locale, useLocale } from "next-intl";

/** The name of a mail in the page's language; one for mails that no longer exist. */
export function useMailName(): (name: Record<Locale, string> | null) => string {
  const locale = useLocale();
  const t = useTranslations("mail");
  return (name) => name?.[locale] ?? t("otherMail");
}
