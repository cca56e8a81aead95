import { readEnvironment, requireEnvironment } from "@zea/environment/read-environment";

/** Whether the last entry of X-Forwarded-For was written by our own proxy. */
export const trustsProxy = () => readEnvironment(["TRUST_PROXY"]).TRUST_PROXY === "1";

/** Whether administrators need a second factor. */
export function isSecondFactorRequired(): boolean {
  const { ADMIN_SECOND_FACTOR, ZEA_DEMO } = readEnvironment(["ADMIN_SECOND_FACTOR", "ZEA_DEMO"]);
  return ADMIN_SECOND_FACTOR ? ADMIN_SECOND_FACTOR === "required" : ZEA_DEMO !== "1";
}

export const authSecret = () => requireEnvironment(["AUTH_SECRET"]).AUTH_SECRET;

/** The database without a pooler in between, for LISTEN. */
export const directDatabaseUrl = () => requireEnvironment(["DATABASE_URL", "DATABASE_DIRECT_URL"]).DATABASE_DIRECT_URL;

export const { LOG_LEVEL: logLevel } = readEnvironment(["LOG_LEVEL"]);
