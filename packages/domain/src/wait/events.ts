import { z } from "zod";
import { eventKind } from "../event.ts";

/** `closed`: an administrator ended the wait without an answer. */
const answer = { bookingId: z.uuid(), closed: z.boolean().optional() };

export const feedbackGiven = eventKind("feedback/given", "bookingId", answer);
export const evaluationGiven = eventKind("evaluation/given", "bookingId", answer);
