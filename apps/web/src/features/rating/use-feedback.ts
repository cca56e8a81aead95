"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { useState } from "react";
import type { Feedback, Rating } from "./rating.ts";

export type FeedbackValues = { rating: Rating | null; isObjectivesMet: boolean | null; comments: string };
export type GivenFeedback = { rating: Rating; isObjectivesMet: boolean | null; comments: string | null };

/** The values of a feedback form, starting from an earlier answer, and their error. */
export function useFeedback(earlier: Feedback | null, initialRating: Rating | null) {
  const t = useTranslations("rating");
  const [values, setValues] = useState<FeedbackValues>({
    rating: initialRating ?? ((earlier?.rating ?? null) as Rating | null),
    isObjectivesMet: earlier?.isObjectivesMet ?? null,
    comments: earlier?.comments ?? "",
  });
  const [error, setError] = useState<string | null>(null);
  return {
    values,
    error,
    change: (change: Partial<FeedbackValues>) => {
      setError(null);
      setValues((before) => ({ ...before, ...change }));
    },
    /** The answer to send; null if the rating is missing, with the error set. */
    read: (): GivenFeedback | null => {
      const { rating, isObjectivesMet, comments } = values;
      if (rating) return { rating, isObjectivesMet, comments: comments.trim() || null };
      setError(t("choose"));
      return null;
    },
  };
}
