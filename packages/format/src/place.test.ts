import { expect, test } from "vitest";
import { directionsUrl, phoneUrl, placeParts } from "./place.ts";

const track = { es: "Pista, puerta 3", en: "Track, gate 3" };
const none = { es: "" };

test("a place is what is known of it, in the reader's language", () => {
  const address = "Calle del Olmo 1";
  expect(placeParts({ meetingPoint: track, address }, "en")).toEqual(["Track, gate 3", address]);
  expect(placeParts({ meetingPoint: { es: "Pista" }, address: "" }, "en")).toEqual(["Pista"]);
  expect(placeParts({ meetingPoint: none, address }, "es")).toEqual([address]);
  expect(placeParts({ meetingPoint: none, address: "" }, "es")).toEqual([]);
});

test("the way to an address survives any character in it", () => {
  const address = 'C/ José & María nº 3 #2, "Olmo"';
  const url = new URL(directionsUrl(address));
  expect([url.origin, url.pathname]).toEqual(["https://www.google.com", "/maps/dir/"]);
  expect(Object.fromEntries(url.searchParams)).toEqual({ api: "1", destination: address });
});

test("a call dials the digits of a number, with its international prefix", () => {
  expect(phoneUrl("+34 (600) 000-000")).toBe("tel:+34600000000");
  expect(phoneUrl("600 000 000")).toBe("tel:600000000");
});
