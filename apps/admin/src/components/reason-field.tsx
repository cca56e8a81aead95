"use client";

import { Field } from "@zea/ui/field";
import { Textarea } from "@zea/ui/textarea";
import { useTranslations } from "next-intl";

type ReasonFieldProps = { value: string; onChange: (value: string) => void; error?: string; hint?: string };

/** Why an administrator does something; it is kept with the act. */
export function ReasonField({ value, onChange, error, hint }: ReasonFieldProps) {
  const t = useTranslations("common.reason");
  return (
    <Field label={t("label")} hint={hint ?? t("hint")} error={error}>
      <Textarea rows={2} required maxLength={500} value={value} onChange={({ target }) => onChange(target.value)} />
    </Field>
  );
}
