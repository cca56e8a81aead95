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

/** Sets the password above for a user made by a factory. */
export async function setPassword(database: PrismaClient, userId: string): Promise<void> {
  hash ??= hashPassword(password);
  const data = { userId, accountId: userId, providerId: "credential", password: await hash };
  await database.account.create({ data });
}

/** Calls a better-auth endpoint as one of our pages does. */
export function callAuth(database: PrismaClient, app: App, path: string, body?: unknown, headers: HeadersInit = {}) {
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

/** The cookie of a session created directly in the database, for tests that are not about signing in. */
export async function createSession(database: PrismaClient, app: App, userId: string): Promise<Headers> {
  const token = randomBytes(24).toString("base64url");
  await database.session.create({ data: { userId, token, expiresAt: new Date(Date.now() + 30 * 86_400_000) } });
  const signature = createHmac("sha256", secretFor(`auth:${app}`))
    .update(token)
    .digest("base64");
  return new Headers({ cookie: `zea-${app}.session_token=${encodeURIComponent(`${token}.${signature}`)}` });
}

/** The cookie of a session created by signing in. */
export async function signIn(database: PrismaClient, app: App, userId: string): Promise<Headers> {
  const { email } = await database.user.findUniqueOrThrow({ where: { id: userId } });
  const response = await callAuth(database, app, "/sign-in/email", { email, password });
  if (!response.ok) throw new Error(`The sign-in answered ${response.status}: ${await response.text()}`);
  return new Headers({ cookie: cookiesOf(response) });
}

export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

export async function contextOf(database: PrismaClient, app: App, headers = new Headers()) {
  return createContext({ headers, app, database });
}
