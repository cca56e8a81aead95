import type { PrismaClient } from "@zea/db/generated/client";
import { toLocale } from "@zea/format/locales";
import { appOf, pageUrl } from "./app.ts";
import { issueResetToken } from "./password-reset.ts";

const lifetimeHours = 24;

/**
 * A one-time link, valid for a day, to set an administrator's password. Creates the administrator when the address is
 * unknown and restores revoked access; null when the address belongs to an athlete or coach.
 */
export async function createAdminLink(database: PrismaClient, address: string): Promise<string | null> {
  const email = address.trim().toLowerCase();
  const name = email.split("@")[0] ?? email;
  const data = { email, name, role: "ADMIN", emailVerified: true } as const;
  const user = await database.user.upsert({ where: { email }, create: data, update: {} });
  if (user.role !== "ADMIN") return null;
  await database.user.update({ where: { id: user.id }, data: { revokedAt: null }, select: { id: true } });
  const token = await issueResetToken(database, user.id, lifetimeHours);
  return pageUrl(appOf(user.role), toLocale(user.locale), `/reset-password?token=${token}`);
}
