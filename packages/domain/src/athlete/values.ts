export const athleteStates = ["PENDING", "ACTIVE", "DEACTIVATED"] as const;

/** By name, credits or deadline, the last with a minus the other way round. Without one, who asks for something comes first. */
export const athleteSorts = ["name", "-name", "credits", "-credits", "deadline", "-deadline"] as const;
