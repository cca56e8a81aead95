import { AsyncLocalStorage } from "node:async_hooks";
import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { registerAthlete } from "@zea/domain/athlete/register-athlete";
import { clubName } from "@zea/domain/club";
import type { Ctx } from "@zea/domain/context";
import { type System, system } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { publicOrigin } from "@zea/environment/origins";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, isAPIError } from "better-auth/api";
import { passwordLength, type RegisterAccount } from "./account-schema.ts";
import { type App, rolesOf, secretFor } from "./app.ts";
import { withAuthAllowlist } from "./auth-allowlist.ts";
import { authHooks } from "./auth-hooks.ts";
import { resetHours, sendResetMail, sendVerificationMail } from "./auth-mail.ts";
import { authRateLimits } from "./auth-rate-limits.ts";
import { runInBackground } from "./background-tasks.ts";
import { clientAddressHeader } from "./client-address.ts";
import { markEmailVerified } from "./email-verification.ts";
import { describeError, log } from "./log.ts";

type Tx = Ctx["db"];
type Registration = Pick<RegisterAccount, "birthDate" | "privacyNoticeVersion" | "locale"> & { now: Date };

const registration = new AsyncLocalStorage<Registration>();
const openTransaction = new AsyncLocalStorage<Tx>();

/**
 * Runs a sign-up as an athlete's registration: user, athlete, account, onboarding round and event are created in one
 * transaction. A sign-up outside of it creates nothing.
 */
export function asRegistration<T>(facts: Registration, signUp: () => Promise<T>): Promise<T> {
  return registration.run(facts, signUp);
}

const instances = new WeakMap<PrismaClient, Map<App, Auth>>();

/** The better-auth instance of an app, with its own cookie and secret; only the app's roles can sign in. */
export function authOf(app: App, database: PrismaClient = db()): Auth {
  const auths = instances.get(database) ?? new Map<App, Auth>();
  instances.set(database, auths);
  const auth = auths.get(app) ?? createAuth(app, database);
  auths.set(app, auth);
  return auth;
}

export type Auth = ReturnType<typeof createAuth>;

function createAuth(app: App, database: PrismaClient) {
  const auth = betterAuth(optionsOf(app, database));
  return { ...auth, handler: withAuthAllowlist(auth.handler) };
}

function optionsOf(app: App, database: PrismaClient) {
  const origin = publicOrigin(app);
  return {
    appName: clubName,
    baseURL: origin,
    basePath: "/api/auth",
    secret: secretFor(`auth:${app}`),
    trustedOrigins: trustedOrigins(origin),
    telemetry: { enabled: false },
    database: prismaAdapter(withSharedTransaction(database), { provider: "postgresql", transaction: true }),
    advanced: {
      cookiePrefix: `zea-${app}`,
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      backgroundTasks: { handler: runInBackground },
    },
    user: {
      additionalFields: {
        role: { type: "string", input: false, required: false },
        locale: { type: "string", input: false, required: false },
        revokedAt: { type: "date", input: false, required: false },
      },
    },
    verification: { storeIdentifier: "hashed" },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400 },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      requireEmailVerification: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      resetPasswordTokenExpiresIn: resetHours * 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendResetMail(database, user.id, token),
      onPasswordReset: ({ user }) => markEmailVerified(database, user.id),
    },
    emailVerification: {
      sendOnSignUp: false,
      sendOnSignIn: true,
      sendVerificationEmail: ({ user }) => sendVerificationMail(database, user.id),
    },
    rateLimit: { enabled: true, storage: "database", customRules: authRateLimits },
    hooks: authHooks(database),
    databaseHooks: {
      user: { create: { before: createAthlete } },
      session: { create: { before: (session) => checkAccess(app, database, session) } },
    },
    // the text after the colon can hold user input
    logger: { level: "error", log: (_level, message) => log.error({ from: "auth" }, message.split(":")[0]) },
    onAPIError: { onError: logUnexpected },
  } satisfies BetterAuthOptions;
}

function logUnexpected(error: unknown): void {
  if (isAPIError(error) && error.statusCode < 500) return;
  log.error({ from: "auth", error: describeError(error) }, "auth request failed");
}

/** Publishes better-auth's transaction in `openTransaction`, so that its hooks can write in the same one. */
function withSharedTransaction(database: PrismaClient): PrismaClient {
  const begin = (work: (tx: Tx) => Promise<unknown>) =>
    database.$transaction((tx) => openTransaction.run(tx, () => work(tx)));
  return new Proxy(database, { get: (target, key) => (key === "$transaction" ? begin : Reflect.get(target, key)) });
}

async function createAthlete<User extends object>(user: User) {
  const facts = registration.getStore();
  const tx = openTransaction.getStore();
  if (!facts || !tx) return false;
  const { now, locale, birthDate, privacyNoticeVersion } = facts;
  const id = uuidv7();
  const ctx: Ctx<System> = { db: tx, now, actor: system };
  await registerAthlete(ctx, { id, birthDate, privacyNoticeVersion });
  return { data: { ...user, id, role: "ATHLETE", locale } };
}

type NewSession = { userId: string; userAgent?: string | null; ipAddress?: string | null };

async function checkAccess<Session extends NewSession>(app: App, database: PrismaClient, session: Session) {
  const user = await database.user.findUnique({
    where: { id: session.userId },
    select: { role: true, revokedAt: true },
  });
  if (!user || user.revokedAt || !rolesOf[app].includes(user.role)) {
    throw new APIError("UNAUTHORIZED", { code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid email or password" });
  }
  return {
    data: { ...session, userAgent: session.userAgent?.slice(0, 300) || null, ipAddress: session.ipAddress || null },
  };
}

/** The app's origin; for a loopback origin, all names of the loopback host. */
function trustedOrigins(origin: string): string[] {
  const url = new URL(origin);
  const names = ["127.0.0.1", "localhost", "[::1]"];
  if (!names.includes(url.hostname)) return [origin];
  return names.map((name) => `${url.protocol}//${name}${url.port ? `:${url.port}` : ""}`);
}
