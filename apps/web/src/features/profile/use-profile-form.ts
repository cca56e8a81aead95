"use client";

import type { CompleteProfile } from "@zea/domain/athlete/schema";
import { fieldMessage } from "@zea/shell/field-message";
import { useRouter } from "@zea/shell/navigation";
import { schemaResolver } from "@zea/shell/schema-resolver";
import { useAction } from "@zea/shell/use-action";
import { refusalOf } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useSearchParams } from "next/navigation";
import { type FocusEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client.ts";
import { inputOf, type ProfileField, type ProfileValues, profileSteps, stepOf } from "./profile-values.ts";
import { useAutosave } from "./use-autosave.ts";

type Problem = { field: ProfileField; text: string };

export type ProfileWizard = {
  athleteId: string;
  values: ProfileValues;
  /** The club-local date, by which the age is judged. */
  today: string;
  /** The step that opens: the first one with something missing. */
  firstStep: number;
  /** The page that opens once the profile is complete. */
  next: string;
};

/** The profile form: autosave, steps kept in the address so that "back" returns to the previous one, and completion, which opens `next`. */
export function useProfileForm({ athleteId, values, today, firstStep, next: nextPage }: ProfileWizard) {
  "use no memo"; // react-hook-form changes its errors in place
  const errors = useTranslations("errors");
  const format = useFormat();
  const router = useRouter();
  const { step, go } = useStep(firstStep);
  const form = useForm<ProfileValues, unknown, CompleteProfile>({
    defaultValues: values,
    shouldFocusError: false,
    resolver: schemaResolver(
      async () => {
        const { profileSchemasOn } = await import("@zea/domain/athlete/schema");
        return profileSchemasOn(today).CompleteProfile;
      },
      (values) => inputOf(values, format),
    ),
  });
  const { state: saveState, saveNow, restored } = useAutosave(form, { athleteId, today });
  const complete = useAction(useTRPC().profile.complete.mutationOptions(), {
    onSuccess: () => {
      router.replace(nextPage);
      router.refresh();
    },
    onError: (error) => {
      for (const [field, message] of Object.entries(refusalOf(error)?.fields ?? {})) {
        form.setError(field as ProfileField, { type: "server", message });
      }
    },
  });
  const [attempt, setAttempt] = useState<{ count: number; problems: Problem[] }>({ count: 0, problems: [] });
  const [isBusy, setBusy] = useState(false);
  const fieldToFocus = useRef<ProfileField | null>(null);
  const isLast = step === profileSteps.length - 1;

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          const field = name as ProfileField | undefined;
          if (field && form.getFieldState(field).invalid) void form.trigger(field);
        },
      }),
    [form],
  );
  useEffect(() => {
    const field = fieldToFocus.current;
    if (!field || stepOf(field) !== step) return;
    fieldToFocus.current = null;
    form.setFocus(field);
  });
  const goToField = (field: ProfileField) => {
    if (stepOf(field) === step) return form.setFocus(field);
    fieldToFocus.current = field;
    go(stepOf(field));
  };

  const currentProblems = () =>
    profileSteps.flatMap(({ fields }): Problem[] =>
      fields.flatMap((field) => {
        const { error } = form.getFieldState(field);
        return error ? [{ field, text: fieldMessage(errors, error.message ?? "") }] : [];
      }),
    );
  const next = async () => {
    const { fields } = profileSteps[step]!;
    if (await form.trigger(fields)) return go(step + 1);
    const [first] = fields.filter((field) => form.getFieldState(field).invalid);
    if (first) form.setFocus(first);
  };
  const finish = async () => {
    if (!(await form.trigger())) return setAttempt({ count: attempt.count + 1, problems: currentProblems() });
    await saveNow();
    await complete.run(inputOf(form.getValues(), format) as CompleteProfile);
  };
  /** Leaving a field saves it, and says at once what is wrong with what was typed. */
  const leave = ({ target }: FocusEvent) => {
    const field = "name" in target ? (String(target.name) as ProfileField) : null;
    if (!field || stepOf(field) < 0) return;
    if (form.getValues(field)) void form.trigger(field);
    void saveNow();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    complete.reset();
    setBusy(true);
    await (isLast ? finish() : next()).finally(() => setBusy(false));
  };

  return {
    form,
    step,
    isLast,
    go,
    goToField,
    submit,
    leave,
    restored,
    saveNow,
    saveState,
    failure: complete.errorMessage,
    isBusy,
    attempt: attempt.count,
    isFieldAwaited: () => fieldToFocus.current !== null,
    problems: attempt.problems.map((problem) => ({ ...problem, isSolved: !form.formState.errors[problem.field] })),
  };
}

/** `first` counts when the page opens: what is saved meanwhile moves nobody to another step. */
function useStep(first: number) {
  const [opened] = useState(first);
  const params = useSearchParams();
  const requested = Number(params.get("step") ?? opened + 1) - 1;
  const step = Number.isInteger(requested) && requested >= 0 && requested < profileSteps.length ? requested : 0;
  const go = (to: number) => {
    if (to === step) return;
    const query = new URLSearchParams(params);
    query.set("step", String(to + 1));
    window.history.pushState(null, "", `?${query}`);
    window.scrollTo({ top: 0 });
  };
  return { step, go };
}
