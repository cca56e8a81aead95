import type { PrismaClient } from "@zea/db/generated/client";
import { appOf, pageUrl } from "./app.ts";
import { issueReset } from "./reset.ts";

const lifetimeHours = 24;

/** A link, good once and for a day, with which the administrator of that address sets a password; the administrator is made when nobody has the address. Null when somebody else has it. */
export async function inviteAdmin(database: PrismaClient, address: string): Promise<string | null> {
  const email = address.trim().toLowerCase();
  const name = email.split("@")[0] ?? email;
  const data = { email, name, role: "ADMIN", emailVerified: true } as const;
  const user = await database.user.upsert({ where: { email }, create: data, update: {} });
  if (user.role !== "ADMIN") return null;
  await database.user.update({ where: { id: user.id }, data: { revokedAt: null }, select: { id: true } });
  const token = await issueReset(database, user.id, lifetimeHours);
  return pageUrl(appOf(user.role), user.locale, `/reset-password?token=${token}`);
}
