import { createHmac, timingSafeEqual } from "node:crypto";
import { publicOrigin } from "@zea/environment/origins";
import { secretFor } from "./app.ts";

/** The secret URL of a calendar feed, readable without signing in. */
export function feedUrl(key: string): string {
  return `${publicOrigin("web")}/api/v1/calendar/${key}/${signatureOf(key)}.ics`;
}

/** Whether the URL's file name carries the key's signature; compared in constant time. */
export function isValidFeedFile(key: string, file: string): boolean {
  const [expected, given] = [Buffer.from(`${signatureOf(key)}.ics`), Buffer.from(file)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function signatureOf(key: string): string {
  return createHmac("sha256", secretFor("calendar-feed")).update(key).digest("base64url");
}
