/** What happens to the upcoming bookings of a coach whose access ends: those that KEEP leaves after its last day are cancelled. */
export const accessEndPlans = ["CANCEL", "HAND_OVER", "KEEP"] as const;
export type AccessEndPlan = (typeof accessEndPlans)[number];
