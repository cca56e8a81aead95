"use client";

import type { GiveEvaluation } from "@zea/domain/session/schema";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useEffect } from "react";
import type { Session } from "@/features/session/session.ts";
import { useTRPC } from "@/trpc/client.ts";
import { type EvaluationValues, inputOf, valuesOf } from "./evaluation-values.ts";

const draftKey = (bookingId: string) => `zea.evaluation.${bookingId}`;

/** The evaluation form: starts from the draft kept in this tab or the stored answer, and keeps the draft until it is saved. */
export function useEvaluationForm({ bookingId, evaluation }: Session, onSaved: () => Promise<void>) {
  const action = useAction(useTRPC().session.evaluate.mutationOptions(), {
    onSuccess: () => {
      window.sessionStorage.removeItem(draftKey(bookingId));
      return onSaved();
    },
  });
  const form = useActionForm<EvaluationValues, GiveEvaluation>({
    schema: async () => (await import("@zea/domain/session/schema")).GiveEvaluation,
    toInput: (values) => inputOf(bookingId, values),
    defaultValues: valuesOf(evaluation),
    action,
    // not awaited, so that the submit ends first: its end stores the draft once more, and the action's success must remove it afterwards
    onSubmit: (input) => void action.run(input),
  });
  const { reset, subscribe } = form;
  useEffect(() => {
    const draft = window.sessionStorage.getItem(draftKey(bookingId));
    if (draft) reset(JSON.parse(draft) as EvaluationValues);
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => window.sessionStorage.setItem(draftKey(bookingId), JSON.stringify(values)),
    });
  }, [reset, subscribe, bookingId]);
  return form;
}
