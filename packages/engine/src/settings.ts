import { isSigningKey } from "./protocol/signing.ts";

/** Options of an engine. Without a signing key it runs in development mode, in which every request is accepted. */
export type EngineOptions = {
  databaseUrl: string;
  host?: string;
  port: number;
  signingKey?: string;
  eventKey?: string;
  /** Addresses of the apps' Inngest endpoints; only these origins may register. Empty: any signed app may. */
  apps?: string[];
  /** For up to a day, a call that never reached the SDK does not use up an attempt. */
  isPatient?: boolean;
  hasMovableClock?: boolean;
  retryIntervalSeconds?: number;
  /** The maximum number of concurrent calls. */
  maxCalls?: number;
};

export type Settings = Required<Omit<EngineOptions, "signingKey" | "eventKey" | "retryIntervalSeconds">> &
  Pick<EngineOptions, "signingKey" | "eventKey" | "retryIntervalSeconds">;

/** Applies the defaults; throws a one-sentence error for an invalid option. */
export function readSettings(options: EngineOptions): Settings {
  const { signingKey, eventKey } = options;
  if (!options.databaseUrl) throw new Error("No database: set DATABASE_URL, or pass --database.");
  if (signingKey !== undefined && !isSigningKey(signingKey)) throw new Error("The signing key is not hexadecimal.");
  if (signingKey !== undefined && !eventKey) throw new Error("A signing key requires an event key.");
  for (const app of options.apps ?? []) if (!URL.canParse(app)) throw new Error(`"${app}" is not a valid app address.`);
  for (const number of [options.port, options.retryIntervalSeconds, options.maxCalls])
    if (Number.isNaN(number) || Number(number) < 0)
      throw new Error("The port, the interval and the number of calls must not be negative.");
  return {
    host: "127.0.0.1",
    apps: [],
    isPatient: false,
    hasMovableClock: false,
    maxCalls: 128,
    ...options,
  };
}
