"use client";

import { useState } from "react";
import type { Session } from "@/features/session/session.ts";
import { EvaluationForm } from "./evaluation-form.tsx";
import { EvaluationSummary } from "./evaluation-summary.tsx";

type EvaluationSectionProps = { session: Session; now: Date; refresh: () => Promise<void> };

/** The coach's evaluation: the form, or the stored answer, which can be changed until its deadline. */
export function EvaluationSection({ session, now, refresh }: EvaluationSectionProps) {
  const [isChanging, setChanging] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { evaluation, evaluationWait } = session;
  const isLate =
    !evaluationWait || ["TIMED_OUT", "CLOSED"].includes(evaluationWait.state) || now > evaluationWait.dueAt;
  if (evaluation && !isChanging) {
    const canChange = evaluation.isLate || !isLate;
    return (
      <EvaluationSummary
        evaluation={evaluation}
        dueAt={evaluationWait?.dueAt ?? null}
        canChange={canChange}
        isSaved={isSaved}
        onChange={() => setChanging(true)}
      />
    );
  }
  return (
    <EvaluationForm
      session={session}
      isLate={isLate}
      onCancel={evaluation ? () => setChanging(false) : null}
      onSaved={async () => {
        await refresh();
        setSaved(true);
        setChanging(false);
      }}
    />
  );
}
