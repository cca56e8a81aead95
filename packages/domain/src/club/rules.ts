/** The zone in which the club counts days, weeks and months. */
export const clubTimeZone = process.env.CLUB_TIME_ZONE ?? "Europe/Madrid";

export const clubCurrency = process.env.CLUB_CURRENCY ?? "EUR";

export const clubName = process.env.CLUB_NAME ?? "ZEA Sport";
