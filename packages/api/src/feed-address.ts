import { createHmac, timingSafeEqual } from "node:crypto";
import { publicOrigin } from "@zea/environment/origins";
import { secretFor } from "./app.ts";

/** The secret address of a calendar: whoever has it can read it, without signing in. */
export function feedUrl(key: string): string {
  return `${publicOrigin("web")}/api/v1/calendar/${key}/${signatureOf(key)}.ics`;
}

/** Whether the last part of an address is what we put there for that key; it takes as long whatever is wrong with it. */
export function isFeedFile(key: string, file: string): boolean {
  const [right, given] = [Buffer.from(`${signatureOf(key)}.ics`), Buffer.from(file)];
  return right.length === given.length && timingSafeEqual(right, given);
}

function signatureOf(key: string): string {
  return createHmac("sha256", secretFor("calendar-feed")).update(key).digest("base64url");
}
