import { readEnvironment } from "@zea/environment/read-environment";

/** The club's currency (ISO 4217). Server only. */
export const { CLUB_CURRENCY: clubCurrency } = readEnvironment(["CLUB_CURRENCY"]);
