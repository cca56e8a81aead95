export const coachFilters = ["ACTIVE", "INVITED", "INACTIVE", "DOCUMENTS"] as const;
export const coachOrders = ["name", "rate", "bookings", "documents"] as const;
