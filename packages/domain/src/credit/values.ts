export const requestStates = ["OPEN", "APPROVED", "REFUSED", "EXPIRED"] as const;
