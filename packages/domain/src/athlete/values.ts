export const athleteStates = ["PENDING", "ACTIVE", "DEACTIVATED"] as const;

/** A minus sorts in descending order. Without a sort, athletes who request reactivation come first. */
export const athleteSorts = ["name", "-name", "credits", "-credits", "deadline", "-deadline"] as const;
