export const coachFilters = ["ACTIVE", "INVITED", "INACTIVE", "DOCUMENTS"] as const;
export const coachOrders = ["name", "rate", "bookings", "documents"] as const;

/** From so many times the club's highest other rate, a rate is unusual. */
export const highRate = 3;

/** Per hour, in minor units; what is above it is a mistake of typing. */
export const maxRateMinor = 10_000_000;
