import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const prefix = /^signkey-\w+-/;

/** The signing key as it travels in a bearer token: SHA-256 over its hexadecimal part, without the prefix. */
export function hashSigningKey(key: string): string {
  return createHash("sha256")
    .update(Buffer.from(bare(key), "hex"))
    .digest("hex");
}

/** Whether a key is one that the SDK and this server hash alike: an optional prefix, then whole hexadecimal bytes. */
export function isSigningKey(key: string): boolean {
  return /^([0-9a-f]{2})+$/i.test(bare(key));
}

/** The `x-inngest-signature` of a body, made now by real time (the SDK accepts five minutes of difference). */
export function sign(key: string, body: string, seconds = Math.floor(Date.now() / 1000)): string {
  const digest = createHmac("sha256", bare(key)).update(body).update(String(seconds)).digest("hex");
  return `t=${seconds}&s=${digest}`;
}

/** Whether an Authorization header carries the hashed signing key, with or without its prefix. */
export function hasBearer(header: string | undefined, key: string): boolean {
  const token = /^Bearer (.+)$/.exec(header ?? "")?.[1];
  return token !== undefined && isSame(bare(token), hashSigningKey(key));
}

/** Compares two secrets in constant time. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function bare(key: string): string {
  return key.replace(prefix, "");
}
