import { readEnvironment } from "@zea/environment/read-environment";

/** `clubTimeZone` is the zone in which the club counts days, weeks and months. */
export const {
  CLUB_NAME: clubName,
  CLUB_TIME_ZONE: clubTimeZone,
  CLUB_CURRENCY: clubCurrency,
} = readEnvironment(["CLUB_NAME", "CLUB_TIME_ZONE", "CLUB_CURRENCY"]);
