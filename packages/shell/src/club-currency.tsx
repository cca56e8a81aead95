/** The currency that the club was installed with (ISO 4217); on the server only. */
export const clubCurrency = process.env.CLUB_CURRENCY ?? "EUR";
