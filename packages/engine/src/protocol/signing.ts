import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const prefix = /^signkey-\w+-/;

/** The signing key as sent in a bearer token: SHA-256 of its hexadecimal part, without the prefix. */
export function hashSigningKey(key: string): string {
  return createHash("sha256")
    .update(Buffer.from(stripPrefix(key), "hex"))
    .digest("hex");
}

/** Whether the SDK and this server hash the key the same way: an optional prefix followed by whole hexadecimal bytes. */
export function isSigningKey(key: string): boolean {
  return /^([0-9a-f]{2})+$/i.test(stripPrefix(key));
}

/** The `x-inngest-signature` of a body, with a timestamp in real time (the SDK tolerates a difference of five minutes). */
export function sign(key: string, body: string, seconds = Math.floor(Date.now() / 1000)): string {
  const digest = createHmac("sha256", stripPrefix(key)).update(body).update(String(seconds)).digest("hex");
  return `t=${seconds}&s=${digest}`;
}

/** Whether an Authorization header carries the hashed signing key, with or without its prefix. */
export function hasBearer(header: string | undefined, key: string): boolean {
  const token = /^Bearer (.+)$/.exec(header ?? "")?.[1];
  return token !== undefined && isSameSecret(stripPrefix(token), hashSigningKey(key));
}

/** Constant-time comparison. */
export function isSameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function stripPrefix(key: string): string {
  return key.replace(prefix, "");
}
