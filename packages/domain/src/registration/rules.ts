/** For how long a registration is kept and its link works. */
export const registrationDays = 7;
