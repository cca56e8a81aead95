"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Textarea } from "@zea/ui/textarea";
import type { ComponentProps } from "react";

type ReasonFieldProps = ComponentProps<typeof Textarea> & { error?: string; hint?: string };

/** Why an administrator does something; stored in the audit trail. */
export function ReasonField({ error, hint, ...props }: ReasonFieldProps) {
  const t = useTranslations("common.reason");
  return (
    <Field label={t("label")} hint={hint ?? t("hint")} error={error}>
      <Textarea rows={2} required maxLength={500} {...props} />
    </Field>
  );
}
