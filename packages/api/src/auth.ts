import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { clubName } from "@zea/domain/club";
import { uuidv7 } from "@zea/domain/id";
import { publicOrigin } from "@zea/environment/origins";
import { type BetterAuthOptions, betterAuth, type GenericEndpointContext } from "better-auth";
import { isAPIError } from "better-auth/api";
import { accessAdapter, signInRefusal } from "./access-adapter.ts";
import { passwordLength } from "./account-schema.ts";
import { type App, rolesOf, secretFor } from "./app.ts";
import { withAuthAllowlist } from "./auth-allowlist.ts";
import { authHooks } from "./auth-hooks.ts";
import { runInBackground } from "./background-tasks.ts";
import { clientAddressHeader } from "./client-address.ts";
import { describeError, log } from "./log.ts";
import { mailLinks } from "./mail-links.ts";
import { proveSecondFactor, secondFactor } from "./second-factor.ts";
import { startSession } from "./start-session.ts";

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
    database: accessAdapter(database),
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
    session: {
      expiresIn: 30 * 86_400,
      updateAge: 86_400,
      // what needs a fresh session asks for the password instead
      freshAge: 0,
      additionalFields: { hasSecondFactor: { type: "boolean", input: false, required: false, defaultValue: false } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    rateLimit: { enabled: false },
    hooks: authHooks(app, database),
    databaseHooks: {
      session: { create: { before: (session, endpoint) => checkAccess(app, database, session, endpoint) } },
    },
    plugins: [startSession(app, database), mailLinks(app, database), ...secondFactor(app, trustedOrigins(origin))],
    // the text after the colon can hold user input
    logger: { level: "error", log: (_level, message) => log.error({ from: "auth" }, message.split(":")[0]) },
    onAPIError: { onError: logUnexpected },
  } satisfies BetterAuthOptions;
}

function logUnexpected(error: unknown): void {
  if (isAPIError(error) && error.statusCode < 500) return;
  log.error({ from: "auth", error: describeError(error) }, "auth request failed");
}

type NewSession = { userId: string; userAgent?: string | null; ipAddress?: string | null };

async function checkAccess<Session extends NewSession>(
  app: App,
  database: PrismaClient,
  session: Session,
  endpoint: GenericEndpointContext | null,
) {
  const user = await database.user.findUnique({
    where: { id: session.userId },
    select: { id: true, role: true, twoFactorEnabled: true },
  });
  if (!user || !rolesOf[app].includes(user.role)) throw signInRefusal();
  const hasSecondFactor = await proveSecondFactor(database, user, endpoint);
  const { userAgent, ipAddress } = session;
  return {
    data: { ...session, hasSecondFactor, userAgent: userAgent?.slice(0, 300) || null, ipAddress: ipAddress || null },
  };
}

/** The app's origin; for a loopback origin, all names of the loopback host. */
function trustedOrigins(origin: string): string[] {
  const url = new URL(origin);
  const names = ["127.0.0.1", "localhost", "[::1]"];
  if (!names.includes(url.hostname)) return [origin];
  return names.map((name) => `${url.protocol}//${name}${url.port ? `:${url.port}` : ""}`);
}
