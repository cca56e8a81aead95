import { readEnvironment } from "@zea/environment/read-environment";

/** The currency that the club was installed with (ISO 4217); on the server only. */
export const { CLUB_CURRENCY: clubCurrency } = readEnvironment(["CLUB_CURRENCY"]);
