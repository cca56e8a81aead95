import { z } from "zod";
import { eventKind } from "../event.ts";

/** `closed` says that an administrator ended the wait without an answer. */
const answer = { bookingId: z.uuid(), closed: z.boolean().optional() };

export const feedbackGiven = eventKind("feedback/given", "bookingId", answer);
export const evaluationGiven = eventKind("evaluation/given", "bookingId", answer);

/** The event that ends a wait for each kind of answer. */
export const answerGiven = { FEEDBACK: feedbackGiven, EVALUATION: evaluationGiven } as const;
