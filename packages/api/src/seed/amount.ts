import { clubCurrency } from "@zea/domain/club";
import { minorUnits } from "@zea/format/money";

/** Minor units of an amount in whole units of the club's currency. */
export const amountOf = (whole: number): number => minorUnits(whole, clubCurrency);
