"use client";

import { useMutation } from "@tanstack/react-query";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import type { Session } from "@/features/session/session.ts";
import { useTRPC } from "@/trpc/client.ts";

export type EvaluationValues = { effort: Score | null; technique: Score | null; notes: string; nextObjectives: string };
type Score = "1" | "2" | "3" | "4" | "5";

export const scores = (["1", "2", "3", "4", "5"] as const).map((value) => ({ value, label: value }));

const draftKey = (bookingId: string) => `zea.evaluation.${bookingId}`;

/** The evaluation form: starts from the draft kept in this tab or the stored answer, and keeps the draft until it is saved. */
export function useEvaluationForm({ id: bookingId, evaluation }: Session, onSaved: () => Promise<void>) {
  "use no memo"; // react-hook-form changes its errors in place
  const errorMessage = useErrorMessage();
  const form = useForm<EvaluationValues>({
    defaultValues: valuesOf(evaluation),
    resolver: lazyResolver(
      async () => (await import("@zea/domain/session/schema")).GiveEvaluation,
      (values) => inputOf(bookingId, values),
    ),
  });
  useEffect(() => {
    const draft = window.sessionStorage.getItem(draftKey(bookingId));
    if (draft) form.reset(JSON.parse(draft) as EvaluationValues);
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => window.sessionStorage.setItem(draftKey(bookingId), JSON.stringify(values)),
    });
  }, [form, bookingId]);
  const { mutate, isPending, error } = useMutation(
    useTRPC().session.evaluate.mutationOptions({
      onSuccess: () => {
        window.sessionStorage.removeItem(draftKey(bookingId));
        return onSaved();
      },
    }),
  );
  const submit = form.handleSubmit(
    (values) => mutate(inputOf(bookingId, values)),
    (problems) => {
      const [first] = (["effort", "technique"] as const).filter((name) => problems[name]);
      if (first) document.querySelector<HTMLInputElement>(`input[name=${first}]`)?.focus();
    },
  );
  return { form, submit, isPending, failure: error ? errorMessage(error) : null };
}

function valuesOf(evaluation: Session["evaluation"]): EvaluationValues {
  return {
    effort: evaluation ? (String(evaluation.effort) as Score) : null,
    technique: evaluation ? (String(evaluation.technique) as Score) : null,
    notes: evaluation?.notes ?? "",
    nextObjectives: evaluation?.nextObjectives ?? "",
  };
}

function inputOf(bookingId: string, { effort, technique, notes, nextObjectives }: EvaluationValues) {
  const textOf = (text: string) => text.trim() || null;
  return {
    bookingId,
    effort: Number(effort),
    technique: Number(technique),
    notes: textOf(notes),
    nextObjectives: textOf(nextObjectives),
  };
}
