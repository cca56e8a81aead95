"use client";

import { Field } from "@zea/ui/field";
import { Segmented } from "@zea/ui/segmented";
import { Textarea } from "@zea/ui/textarea";
import { useTranslations } from "next-intl";
import type { FeedbackValues } from "./use-feedback.ts";

const longestComment = 2000;

type DetailFieldsProps = { values: FeedbackValues; onChange: (change: Partial<FeedbackValues>) => void };

/** What can be said besides the number: whether the objectives were met, and in words. */
export function DetailFields({ values, onChange }: DetailFieldsProps) {
  const t = useTranslations("rating");
  const said = values.isObjectivesMet === null ? "unsaid" : values.isObjectivesMet ? "yes" : "no";
  return (
    <>
      <Field group label={t("objectives")} note={t("optional")}>
        <Segmented
          value={said}
          onValueChange={(value) => onChange({ isObjectivesMet: value === "unsaid" ? null : value === "yes" })}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
            { value: "unsaid", label: t("unsaid") },
          ]}
        />
      </Field>
      <Field label={t("comments")} note={t("optional")} hint={t("commentsHint")}>
        <Textarea
          value={values.comments}
          maxLength={longestComment}
          onChange={({ target }) => onChange({ comments: target.value })}
        />
      </Field>
    </>
  );
}
