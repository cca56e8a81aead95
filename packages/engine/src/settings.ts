import { isSigningKey } from "./signing.ts";

/** What the engine is started with. Without a signing key it is of the development kind: everybody may do everything. */
export type EngineOptions = {
  databaseUrl: string;
  host?: string;
  port?: number;
  signingKey?: string;
  eventKey?: string;
  /** Addresses of the apps' Inngest endpoints; nothing else may register. Without any, whoever is signed may. */
  apps?: string[];
  /** A call that never reached the SDK costs no attempt, for up to a day. */
  isPatient?: boolean;
  hasMovableClock?: boolean;
  retryIntervalSeconds?: number;
  /** How many calls may be under way at once. */
  maxCalls?: number;
};

export type Settings = Required<Omit<EngineOptions, "signingKey" | "eventKey" | "retryIntervalSeconds">> &
  Pick<EngineOptions, "signingKey" | "eventKey" | "retryIntervalSeconds">;

/** Fills in what was left out; throws one sentence where something can't be right. */
export function readSettings(options: EngineOptions): Settings {
  const { signingKey, eventKey } = options;
  if (!options.databaseUrl) throw new Error("No database: set DATABASE_URL, or pass --database.");
  if (signingKey !== undefined && !isSigningKey(signingKey)) throw new Error("The signing key is not hexadecimal.");
  if (signingKey !== undefined && !eventKey) throw new Error("A signing key needs an event key beside it.");
  for (const app of options.apps ?? []) if (!URL.canParse(app)) throw new Error(`"${app}" is no address of an app.`);
  for (const number of [options.port, options.retryIntervalSeconds, options.maxCalls])
    if (Number.isNaN(number) || Number(number) < 0) throw new Error("A port, an interval and a count are numbers.");
  return {
    host: "127.0.0.1",
    port: 8288,
    apps: [],
    isPatient: false,
    hasMovableClock: false,
    maxCalls: 128,
    ...options,
  };
}
