import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Answers = inferRouterOutputs<AppRouter>;

export type RatingLink = Answers["rating"]["look"];
export type OpenFeedback = Answers["feedback"]["open"][number];
export type Feedback = NonNullable<RatingLink["feedback"]>;

export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** A rating as an address carries it, or null for anything else. */
export function ratingOf(value: unknown): Rating | null {
  return ratings.find((rating) => String(rating) === value) ?? null;
}
