import type { PrismaClient } from "@zea/db/generated/client";
import type { Source } from "@zea/domain/context";
import type { App } from "./app.ts";
import { type Attempt, clearAttempts, returnAttempts, sharedFactor, takeAttempts, tryAttempts } from "./attempts.ts";
import { knownDevice } from "./known-device.ts";

/**
 * Where a request comes from: its site, the network that is counted (null when unknown), the headers with the device's
 * cookie, and what security events keep of it.
 */
export type Origin = { app: App; network: string | null; headers: Headers; source: Source };

/**
 * Counts a sign-in as failed until `settleSignIn`. Only attempts of the same device count against a known device, so
 * that nobody else can keep it out.
 */
export async function takeSignIn(database: PrismaClient, origin: Origin, email: string): Promise<void> {
  const { own, others } = signInAttempts(origin, email);
  await takeAttempts(database, origin, [own, ...others]);
}

/** Forgets the failed sign-ins of this device or network for the account; those of other networks still count. */
export async function settleSignIn(database: PrismaClient, origin: Origin, email: string): Promise<void> {
  const { own, others } = signInAttempts(origin, email);
  await clearAttempts(database, [own]);
  await returnAttempts(database, others);
}

function signInAttempts({ app, network, headers }: Origin, email: string): { own: Attempt; others: Attempt[] } {
  const device = knownDevice(app, headers, email);
  if (device !== null) return { own: { limit: "sign-in", of: [app, email, "device", device], email }, others: [] };
  return {
    own: { limit: "sign-in", of: [app, email, "network", network], email },
    others: [
      { limit: "sign-in-account", of: [app, email], email },
      { limit: "sign-in-network", of: [app, network], factor: factorOf(network) },
    ],
  };
}

type MailCause = "registrations" | "resets";

/** Counts a request for a mail per network; known devices are not limited by what others of their network do. */
export async function takeMailRequest(
  database: PrismaClient,
  { app, network, headers, source }: Origin,
  cause: MailCause,
  email: string,
): Promise<void> {
  if (knownDevice(app, headers, email) !== null) return;
  await takeAttempts(database, { source }, [{ limit: cause, of: [app, network], factor: factorOf(network) }]);
}

/**
 * Counts a mail to an address, and returns whether it may be sent. Beyond the limit the requester mustn't notice: the
 * recipient has a mail of the last hour, whose link is valid.
 */
export function tryMail(
  database: PrismaClient,
  { app, network, headers, source }: Origin,
  cause: MailCause,
  email: string,
): Promise<boolean> {
  const device = knownDevice(app, headers, email);
  if (device !== null)
    return tryAttempts(database, { source }, [{ limit: "mail", of: [cause, email, "device", device], email }]);
  return tryAttempts(database, { source }, [
    { limit: "mail", of: [cause, email, "network", network], email },
    { limit: "mail-recipient", of: [cause, email], email },
  ]);
}

const factorOf = (network: string | null) => (network === null ? sharedFactor : 1);
