"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Segmented } from "@zea/ui/segmented";
import { Textarea } from "@zea/ui/textarea";
import { Controller } from "react-hook-form";
import type { Session } from "@/features/session/session.ts";
import { scores } from "./evaluation-values.ts";
import { useEvaluationForm } from "./use-evaluation-form.ts";

type EvaluationFormProps = {
  session: Session;
  isLate: boolean;
  /** Goes back to the stored evaluation; null where there is none. */
  onCancel: (() => void) | null;
  onSaved: () => Promise<void>;
};

/** The evaluation form; drafts survive a lost connection and a new sign-in. */
export function EvaluationForm({ session, isLate, onCancel, onSaved }: EvaluationFormProps) {
  const t = useTranslations("evaluation");
  const { dayTime } = useFormat();
  const { control, register, formProps, errorOf, isPending, failure } = useEvaluationForm(session, onSaved);
  const dueAt = session.evaluationWait?.dueAt;
  return (
    <Card asChild className="grid gap-5">
      <form {...formProps} aria-labelledby="evaluate">
        <div className="grid gap-1.5">
          <h2 id="evaluate" className="text-l">
            {t("title", { name: session.athlete.name })}
          </h2>
          <p className="text-fg-2 text-ms">{isLate ? t("late") : dueAt ? t("due", { until: dayTime(dueAt) }) : null}</p>
        </div>
        {(["effort", "technique"] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field }) => (
              <Field group label={t(name)} hint={t(`${name}Hint`)} error={errorOf(name)}>
                <Segmented
                  name={name}
                  options={scores}
                  value={field.value}
                  onValueChange={field.onChange}
                  onBlur={field.onBlur}
                />
              </Field>
            )}
          />
        ))}
        <Field
          label={t("nextObjectives")}
          note={t("optional")}
          hint={t("nextObjectivesHint")}
          error={errorOf("nextObjectives")}
        >
          <Textarea {...register("nextObjectives")} />
        </Field>
        {session.canWriteNotes ? (
          <Field label={t("notes")} note={t("optional")} hint={t("notesHint")} error={errorOf("notes")}>
            <Textarea {...register("notes")} />
          </Field>
        ) : (
          <p className="text-fg-2 text-ms">{t("notesNeedConsent")}</p>
        )}
        <FormFailure text={failure} />
        <div className="flex flex-wrap gap-3">
          {onCancel ? (
            <Button variant="ghost" size="l" disabled={isPending} onClick={onCancel}>
              {t("cancel")}
            </Button>
          ) : null}
          <Button type="submit" variant="accent" size="l" className="flex-1" pending={isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
