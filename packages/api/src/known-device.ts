import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { publicOrigin } from "@zea/environment/origins";
import { type App, secretFor } from "./app.ts";

/** How many accounts a browser is remembered for; the least recently used one is forgotten first. */
const accountsAtMost = 6;
const maxAgeSeconds = 365 * 86_400;

const isSecure = (app: App) => publicOrigin(app).startsWith("https:");

/** The cookie that makes a browser a known device of the accounts that signed in with it. */
export const deviceCookieName = (app: App) => `${isSecure(app) ? "__Secure-" : ""}zea-${app}.device`;

export const deviceCookieAttributes = (app: App) =>
  ({ httpOnly: true, sameSite: "lax", secure: isSecure(app), path: "/", maxAge: maxAgeSeconds }) as const;

/** The id of the device if the account has signed in with it on this site within a year, otherwise null. */
export function knownDevice(app: App, headers: Headers, email: string): string | null {
  return tokensIn(app, headers).find((token) => isOf(app, email, token))?.id ?? null;
}

/** The value of the cookie once the account has signed in: a device known before keeps its id. */
export function rememberDevice(app: App, headers: Headers | undefined, email: string): string {
  const tokens = headers ? tokensIn(app, headers) : [];
  const known = tokens.find((token) => isOf(app, email, token));
  const id = known?.id ?? randomBytes(16).toString("base64url");
  const issuedAt = Math.floor(Date.now() / 1000);
  const token = { id, issuedAt, signature: sign(app, email, id, issuedAt) };
  return [token, ...tokens.filter((one) => one !== known)]
    .slice(0, accountsAtMost)
    .map(({ id, issuedAt, signature }) => `${id}.${issuedAt}.${signature}`)
    .join("~");
}

type Token = { id: string; issuedAt: number; signature: string };

function tokensIn(app: App, headers: Headers): Token[] {
  const prefix = `${deviceCookieName(app)}=`;
  const cookies = headers.get("cookie")?.split(/;\s*/) ?? [];
  const value = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length) ?? "";
  return value
    .split("~", accountsAtMost)
    .map((text) => /^([\w-]{22})\.(\d{1,12})\.([\w-]{43})$/.exec(text))
    .flatMap((parts) => (parts ? [{ id: parts[1]!, issuedAt: Number(parts[2]), signature: parts[3]! }] : []));
}

function isOf(app: App, email: string, { id, issuedAt, signature }: Token): boolean {
  const expected = sign(app, email, id, issuedAt);
  const isRecent = Date.now() / 1000 < issuedAt + maxAgeSeconds;
  return isRecent && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}

function sign(app: App, email: string, id: string, issuedAt: number): string {
  return createHmac("sha256", secretFor(`device:${app}`))
    .update(JSON.stringify([email, id, issuedAt]))
    .digest("base64url");
}
