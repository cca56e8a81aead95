/** The steps from registration to being able to book, in order. */
export const funnelSteps = ["registered", "verified", "started", "completed", "enabled"] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** The metrics whose underlying records can be listed. */
export const listableMetrics = [
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
export type ListableMetric = (typeof listableMetrics)[number];
