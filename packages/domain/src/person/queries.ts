import type { Admin, Ctx } from "../context.ts";

/** The invitation of somebody who has no password yet: when it was sent, and whether its link still opens. */
export type InvitationState = { sentAt: Date; isLive: boolean };

export type AdminRow = {
  id: string;
  name: string;
  email: string;
  isSelf: boolean;
  invitation: InvitationState | null;
  /** When they last used the administration; null when no session is open. */
  seenAt: Date | null;
};

/** Everybody who can enter the administration, by name. */
export async function listAdmins({ db, actor }: Ctx<Admin>): Promise<AdminRow[]> {
  const admins = await db.user.findMany({
    where: { role: "ADMIN", revokedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, email: true, invitedAt: true },
      accounts: { where: { password: { not: null } }, select: { id: true } },
      sessions: { orderBy: { updatedAt: "desc" }, take: 1, select: { updatedAt: true } },
    },
  });
  const invited = admins.filter(({ accounts }) => accounts.length === 0).map(({ id }) => id);
  const live = await findLiveLinks({ db }, invited);
  return admins.map(({ id, name, email, invitedAt, accounts, sessions }) => ({
    ...{ id, name, email, isSelf: id === actor.id, seenAt: sessions[0]?.updatedAt ?? null },
    invitation: invitedAt && accounts.length === 0 ? { sentAt: invitedAt, isLive: live.has(id) } : null,
  }));
}

/** Which of these people have a link to a password that still opens; links keep real time. */
export async function findLiveLinks({ db }: Pick<Ctx, "db">, ids: string[]): Promise<Set<string>> {
  const where = { value: { in: ids }, expiresAt: { gt: new Date() } };
  const links = await db.verification.findMany({ where, select: { value: true } });
  return new Set(links.map(({ value }) => value));
}
