"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { ThemeChoice } from "@zea/ui/theme-choice";

export function ThemeSetting() {
  const t = useTranslations("account.page");
  const options = { system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") };
  return (
    <Field group label={t("theme")}>
      <ThemeChoice label={t("theme")} options={options} />
    </Field>
  );
}
