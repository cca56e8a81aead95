export const answerKinds = ["FEEDBACK", "EVALUATION"] as const;
