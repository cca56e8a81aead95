export const requestStates = ["OPEN", "APPROVED", "REFUSED", "EXPIRED", "WITHDRAWN"] as const;
