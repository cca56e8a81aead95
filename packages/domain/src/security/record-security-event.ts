import type { Role, SecurityEventKind } from "@zea/db/generated/enums";
import type { Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";

export type SignInFactor = "PASSWORD" | "LINK" | "CODE" | "RECOVERY_CODE" | "PASSKEY";

/** What each kind says besides whom it concerns: codes, numbers and ids. The database refuses anything else. */
type Details = {
  SIGN_IN: { factor: SignInFactor };
  /** As far as they are known. */
  NEW_DEVICE: { browser?: string; system?: string };
  FACTOR_REFUSED: { factor: Exclude<SignInFactor, "PASSWORD" | "LINK"> };
  /** The name of the limit. */
  LOCKOUT: { limit: string };
  /** How many there were at least within five minutes. */
  REFUSALS: { count: number };
  /** The id is that of the only one that was ended by itself. */
  SESSIONS_ENDED: { count: number; sessionId?: string };
  PASSKEY_REMOVED: { passkeyId: string };
  PASSWORD_CHANGED: { by: "PASSWORD" | "LINK" };
  ROLE_GIVEN: { role: Role };
  LIST_EXPORTED: { list: "ATHLETES" | "COACHES" | "AUDIT" | "PAYMENTS" | "ANALYTICS" };
  DOCUMENT_DOWNLOADED: { fileId: string };
};

type Plain = { [Kind in Exclude<SecurityEventKind, keyof Details>]: { kind: Kind; detail?: undefined } };
type Detailed = { [Kind in keyof Details]: { kind: Kind; detail: Details[Kind] } };

/** `personId` is whom it concerns; the actor is recorded too if that is another person. */
export type SecurityEvent = (Plain & Detailed)[SecurityEventKind] & { personId: string | null };

/**
 * Records what concerns the security of accounts, in real time, and logs it in one line. Call it last in the transaction of
 * what it reports. Returns the event's id.
 */
export async function recordSecurityEvent(
  { db, actor, source }: Pick<Ctx, "db" | "actor" | "source">,
  { kind, personId, detail = {} }: SecurityEvent,
): Promise<string> {
  const id = uuidv7();
  const actorId = actor.id === personId ? null : actor.id;
  const { app = null, network = null } = source ?? {};
  const event = { id, kind, app, personId, actorId, network, detail };
  await db.securityEvent.create({ data: event, select: { id: true } });
  source?.log(event);
  return id;
}
