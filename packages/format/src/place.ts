import type { Locale } from "./locales.ts";
import { type LocalizedText, textIn } from "./localized-text.ts";

type Place = { meetingPoint: LocalizedText; address: string };

/** Where a session takes place, from its meeting point to the club's address; empty when neither is known. */
export function placeParts({ meetingPoint, address }: Place, locale: Locale): string[] {
  return [textIn(meetingPoint, locale), address].filter((part) => part !== "");
}

/** A map with the way to an address; on a phone its map app. */
export function directionsUrl(address: string): string {
  return `https://www.google.com/maps/dir/?${new URLSearchParams({ api: "1", destination: address })}`;
}

/** The address of a call to a telephone number as people write it. */
export function phoneUrl(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, "")}`;
}
