import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import { system } from "@zea/domain/context";
import { removeLostFactors } from "@zea/domain/person/factors";
import { issuePasswordLink } from "@zea/domain/person/password-link";
import { recordSecurityEvent } from "@zea/domain/security/record-security-event";
import { emailAddress } from "@zea/domain/text-schema";
import { toLocale } from "@zea/format/locales";
import { appOf, pageUrl } from "./app.ts";
import { sourceOf } from "./security-source.ts";

/** `lostFactors` says whether there was a second factor. */
export type AdminLink = { url: string; lostFactors: boolean };

/**
 * A one-time link, valid for a day, to set an administrator's password. Creates the administrator when the address is
 * unknown, restores revoked access and removes the second factor, which may be lost; null when the address belongs to an
 * athlete or coach.
 */
export async function createAdminLink(database: PrismaClient, address: string): Promise<AdminLink | null> {
  const email = emailAddress.parse(address);
  const name = email.split("@")[0] ?? email;
  const data = { email, name, role: "ADMIN", emailVerified: true } as const;
  const ctx = { db: database, now: await now(database), actor: system, source: sourceOf(null, null) };
  const known = await database.user.findUnique({ where: { email }, select: { id: true } });
  const user = await database.user.upsert({ where: { email }, create: data, update: {} });
  if (user.role !== "ADMIN") return null;
  if (!known) await recordSecurityEvent(ctx, { kind: "ROLE_GIVEN", personId: user.id, detail: { role: "ADMIN" } });
  const where = { id: user.id, revokedAt: { not: null } };
  const { count } = await database.user.updateMany({ where, data: { revokedAt: null } });
  if (count > 0) await recordSecurityEvent(ctx, { kind: "ACCESS_RESTORED", personId: user.id });
  const lostFactors = await removeLostFactors(ctx, { personId: user.id });
  const token = await issuePasswordLink(ctx, { personId: user.id, kind: "COMMAND_LINE" });
  return { url: pageUrl(appOf(user.role), toLocale(user.locale), `/reset-password?token=${token}`), lostFactors };
}
