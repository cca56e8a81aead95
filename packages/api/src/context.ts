import { randomUUID } from "node:crypto";
import { db } from "@zea/db/client";
import type { PrismaClient, Role } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import type { Source } from "@zea/domain/context";
import { type Locale, toLocale } from "@zea/format/locales";
import { type App, rolesOf } from "./app.ts";
import { authOf } from "./auth.ts";
import { clientAddress, withClientAddress } from "./client-address.ts";
import { networkOf } from "./network.ts";
import { sourceOf } from "./security-source.ts";
import { isSecondFactorRequired } from "./settings.ts";

export type SignedIn = { id: string; name: string; email: string; role: Role; locale: Locale };

export type Session = { id: string; user: SignedIn };

/** The context of every procedure. `clock` reads the club's current time, at most once per request. */
export type Context = {
  app: App;
  db: PrismaClient;
  clock: () => Promise<Date>;
  requestId: string;
  /** The client's IP address, and the network that its attempts are counted for; null when unknown. */
  address: string | null;
  network: string | null;
  source: Source;
  headers: Headers;
  session: Session | null;
  /** The session of an administrator without the second factor that the club demands: it can do nothing but get one. */
  restricted: Session | null;
  passCookies: (answered: Headers) => void;
  /** Signs the caller in as a user; the response carries the cookie. */
  startSession: (userId: string) => Promise<void>;
};

export type CreateContext = {
  headers: Headers;
  app: App;
  /** Receives the cookie of a new or renewed session; without it (while a page is rendered) sessions are not renewed. */
  resHeaders?: Headers;
  database?: PrismaClient;
};

/** Identifies the caller by the signed cookie and the database, on every request. */
export async function createContext({ headers, app, resHeaders, database = db() }: CreateContext): Promise<Context> {
  let at: Promise<Date> | undefined;
  const address = clientAddress(headers);
  const found = await findSession({ headers, app, resHeaders, database });
  return {
    app,
    db: database,
    session: found?.isRestricted ? null : (found?.session ?? null),
    restricted: found?.isRestricted ? found.session : null,
    headers: withClientAddress(headers),
    passCookies: (answered) => passCookies(answered, resHeaders),
    clock: () => {
      at ??= now(database);
      return at;
    },
    requestId: requestIdOf(headers),
    address,
    network: networkOf(address),
    source: sourceOf(app, address),
    startSession: async (userId) => {
      const { headers: answered } = await authOf(app, database).api.startSession({
        headers: withClientAddress(headers),
        body: { userId },
        returnHeaders: true,
      });
      passCookies(answered, resHeaders);
    },
  };
}

async function findSession({
  headers,
  app,
  resHeaders,
  database,
}: Required<Omit<CreateContext, "resHeaders">> & CreateContext): Promise<{
  session: Session;
  isRestricted: boolean;
} | null> {
  const read = (disableRefresh: boolean) =>
    authOf(app, database).api.getSession({
      headers: withClientAddress(headers),
      query: { disableRefresh },
      returnHeaders: true,
    });
  let { response, headers: answered } = await read(true);
  if (resHeaders && response && isRenewalDue(response.session)) ({ response, headers: answered } = await read(false));
  passCookies(answered, resHeaders);
  if (!response) return null;
  const { id, name, email, role, locale } = response.user;
  if (!isRole(role) || !rolesOf[app].includes(role)) return null;
  return {
    session: { id: response.session.id, user: { id, name, email, role, locale: toLocale(locale) } },
    isRestricted: role === "ADMIN" && !response.session.hasSecondFactor && isSecondFactorRequired(),
  };
}

/** Once a day. In the last 30 of its 90 days better-auth by itself would renew a session with every request. */
function isRenewalDue({ updatedAt }: { updatedAt: Date }): boolean {
  return updatedAt.getTime() < Date.now() - 86_400_000;
}

function passCookies(from: Headers | null | undefined, to: Headers | undefined): void {
  for (const cookie of from?.getSetCookie() ?? []) to?.append("set-cookie", cookie);
}

const isRole = (role: unknown): role is Role => role === "ATHLETE" || role === "COACH" || role === "ADMIN";

function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id") ?? "";
  return /^[0-9a-f-]{36}$/.test(given) ? given : randomUUID();
}
