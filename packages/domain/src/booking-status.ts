/** The statuses in which a booking occupies its coach's and its athlete's time. */
export const liveStatuses = ["CONFIRMED", "COMPLETED", "NO_SHOW"] as const;
