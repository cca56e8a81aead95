import type { Session } from "@/features/session/session.ts";

/** What the fields of an evaluation hold. */
export type EvaluationValues = {
  effort: Score | null;
  technique: Score | null;
  notes: string;
  nextObjectives: string;
};
type Score = "1" | "2" | "3" | "4" | "5";

export const scores = (["1", "2", "3", "4", "5"] as const).map((value) => ({ value, label: value }));

/** The fields of a stored answer. */
export function valuesOf(evaluation: Session["evaluation"]): EvaluationValues {
  return {
    effort: evaluation ? (String(evaluation.effort) as Score) : null,
    technique: evaluation ? (String(evaluation.technique) as Score) : null,
    notes: evaluation?.notes ?? "",
    nextObjectives: evaluation?.nextObjectives ?? "",
  };
}

/** The fields as the API takes them. */
export function inputOf(bookingId: string, { effort, technique, notes, nextObjectives }: EvaluationValues) {
  const textOf = (text: string) => text.trim() || null;
  return {
    bookingId,
    effort: Number(effort),
    technique: Number(technique),
    notes: textOf(notes),
    nextObjectives: textOf(nextObjectives),
  };
}
