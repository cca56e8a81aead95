/** The states that the club's calendar shows; a request that was refused never was a session. */
export const calendarStates = ["REQUESTED", "CONFIRMED", "COMPLETED", "NO_SHOW", "CANCELLED"] as const;
