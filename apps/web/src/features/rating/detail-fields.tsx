"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Segmented } from "@zea/ui/segmented";
import { Textarea } from "@zea/ui/textarea";
import type { FeedbackValues } from "./use-feedback.ts";

const longestComment = 2000;

type DetailFieldsProps = { values: FeedbackValues; onChange: (change: Partial<FeedbackValues>) => void };

/** The optional part of a feedback: whether the objectives were met, and comments. */
export function DetailFields({ values, onChange }: DetailFieldsProps) {
  const t = useTranslations("rating");
  const objectives = values.isObjectivesMet === null ? "notGiven" : values.isObjectivesMet ? "yes" : "no";
  return (
    <>
      <Field group label={t("objectives")} note={t("optional")}>
        <Segmented
          value={objectives}
          onValueChange={(value) => onChange({ isObjectivesMet: value === "notGiven" ? null : value === "yes" })}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
            { value: "notGiven", label: t("notGiven") },
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
