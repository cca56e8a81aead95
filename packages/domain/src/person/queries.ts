import type { Admin, Ctx } from "../context.ts";

/** The invitation of a person without a password; `isLive` while its link is valid. */
export type InvitationState = { sentAt: Date; isLive: boolean; withdrawnAt: Date | null };

export type AdminRow = {
  id: string;
  name: string;
  email: string;
  isSelf: boolean;
  invitation: InvitationState | null;
  /** The last activity in an open session, or null. */
  seenAt: Date | null;
};

/** All administrators with access, by name. */
export async function listAdmins({ db, now, actor }: Ctx<Admin>): Promise<AdminRow[]> {
  const admins = await db.user.findMany({
    where: { role: "ADMIN", revokedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      invitedAt: true,
      accounts: { where: { password: { not: null } }, select: { id: true } },
      sessions: { orderBy: { updatedAt: "desc" }, take: 1, select: { updatedAt: true } },
    },
  });
  const invited = admins.filter(({ accounts }) => accounts.length === 0).map(({ id }) => id);
  const live = await findLiveInvitations({ db, now }, invited);
  return admins.map(({ id, name, email, invitedAt, accounts, sessions }) => ({
    id,
    name,
    email,
    isSelf: id === actor.id,
    seenAt: sessions[0]?.updatedAt ?? null,
    invitation:
      invitedAt && accounts.length === 0 ? { sentAt: invitedAt, isLive: live.has(id), withdrawnAt: null } : null,
  }));
}

/** Those of the people whose invitation's link is valid. */
export async function findLiveInvitations({ db, now }: Pick<Ctx, "db" | "now">, ids: string[]): Promise<Set<string>> {
  const where = { userId: { in: ids }, kind: "INVITATION", expiresAt: { gt: now } } as const;
  const links = await db.passwordLink.findMany({ where, select: { userId: true } });
  return new Set(links.map(({ userId }) => userId));
}
