import { createHmac, randomBytes } from "node:crypto";
import type { PrismaClient } from "@zea/db/generated/client";
import { publicOrigin } from "@zea/environment/origins";
import { hashPassword } from "better-auth/crypto";
import { type App, secretFor } from "../src/app.ts";
import { authOf } from "../src/auth.ts";
import { createContext } from "../src/context.ts";

process.env.AUTH_SECRET ??= randomBytes(32).toString("hex");

export const password = "correct horse battery";
let hash: Promise<string> | undefined;

/** Gives a user of the factories the password above. */
export async function givePassword(database: PrismaClient, userId: string): Promise<void> {
  hash ??= hashPassword(password);
  const data = { userId, accountId: userId, providerId: "credential", password: await hash };
  await database.account.create({ data });
}

/** Calls one of the sign-in's own doors as a page of ours would. */
export function knock(database: PrismaClient, app: App, path: string, body?: unknown, headers: HeadersInit = {}) {
  const origin = publicOrigin(app);
  const request = new Request(`${origin}/api/auth${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      origin,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...Object.fromEntries(new Headers(headers)),
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return authOf(app, database).handler(request);
}

/** The cookie of a new session, made without the sign-in: for tests that are not about it. */
export async function openSession(database: PrismaClient, app: App, userId: string): Promise<Headers> {
  const token = randomBytes(24).toString("base64url");
  await database.session.create({ data: { userId, token, expiresAt: new Date(Date.now() + 30 * 86_400_000) } });
  const signature = createHmac("sha256", secretFor(`auth:${app}`))
    .update(token)
    .digest("base64");
  return new Headers({ cookie: `zea-${app}.session_token=${encodeURIComponent(`${token}.${signature}`)}` });
}

/** The cookie of a new session, made through the sign-in itself. */
export async function signIn(database: PrismaClient, app: App, userId: string): Promise<Headers> {
  const { email } = await database.user.findUniqueOrThrow({ where: { id: userId } });
  const response = await knock(database, app, "/sign-in/email", { email, password });
  if (!response.ok) throw new Error(`The sign-in answered ${response.status}: ${await response.text()}`);
  return new Headers({ cookie: cookiesOf(response) });
}

export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** The context of somebody who is signed in, as procedures get it. */
export async function contextOf(database: PrismaClient, app: App, headers = new Headers()) {
  return createContext({ headers, app, database });
}
