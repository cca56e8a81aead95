/** The steps from registration to being able to book, in order. */
export const funnelSteps = ["registered", "verified", "started", "completed", "enabled"] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** The numbers whose rows can be listed. */
export const countedNumbers = [
  "income",
  "sessions",
  "hours",
  "athletes",
  "noShows",
  "cancelled",
  "sold",
  "outstanding",
  "rating",
  "bookings",
  "newcomers",
] as const;
export type CountedNumber = (typeof countedNumbers)[number];
