/** The steps from the registration to the first booking, in order. */
export const funnelSteps = ["registered", "verified", "started", "completed", "enabled"] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** The numbers whose rows can be read: those of the period, then its bookings by hour or coach, and its newcomers by step. */
export const countedNumbers = [
  ...(["income", "sessions", "hours", "athletes", "noShows", "cancelled", "sold", "outstanding", "rating"] as const),
  ...(["bookings", "newcomers"] as const),
] as const;
export type CountedNumber = (typeof countedNumbers)[number];
