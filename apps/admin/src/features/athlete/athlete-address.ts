import { type Parameters, readOne, readPage } from "@/components/address.ts";

export const athleteTabs = ["profile", "sessions", "credits", "activity"] as const;
export type AthleteTab = (typeof athleteTabs)[number];

/** What the address of an athlete's page says: whose, which part, and the page of its list. */
export type AthleteAddress = { athleteId: string; tab: AthleteTab; page: number };

/** Reads the part and its page from an address that anybody may have written. */
export function readAddress(athleteId: string, { tab, page }: Parameters): AthleteAddress {
  return { athleteId, tab: readOne(tab, athleteTabs) ?? "profile", page: readPage(page) };
}

/** The address of a part of an athlete's page. */
export function athleteHref({ athleteId, tab, page }: AthleteAddress) {
  const query: Record<string, string> = {
    ...(tab !== "profile" && { tab }),
    ...(page > 1 && { page: String(page) }),
  };
  return { pathname: `/athletes/${athleteId}`, query };
}
