/** The statuses on the schedule; a rejected request never was a session. */
export const scheduleStates = ["REQUESTED", "CONFIRMED", "COMPLETED", "NO_SHOW", "CANCELLED"] as const;
