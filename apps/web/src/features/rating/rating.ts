import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>;

export type RatingLink = Outputs["rating"]["get"];
export type OpenFeedback = Outputs["feedback"]["open"][number];
export type Feedback = NonNullable<RatingLink["feedback"]>;

export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** The rating from a query parameter, or null if it isn't one. */
export function ratingOf(value: unknown): Rating | null {
  return ratings.find((rating) => String(rating) === value) ?? null;
}
