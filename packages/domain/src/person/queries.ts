import type { Admin, Ctx } from "../context.ts";

/** The invitation of a person without a password; `isLive` while its link is valid. */
export type InvitationState = { sentAt: Date; isLive: boolean };

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
export async function listAdmins({ db, actor }: Ctx<Admin>): Promise<AdminRow[]> {
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
  const live = await findLiveLinks({ db }, invited);
  return admins.map(({ id, name, email, invitedAt, accounts, sessions }) => ({
    id,
    name,
    email,
    isSelf: id === actor.id,
    seenAt: sessions[0]?.updatedAt ?? null,
    invitation: invitedAt && accounts.length === 0 ? { sentAt: invitedAt, isLive: live.has(id) } : null,
  }));
}

/** The people with a valid password link; links expire by real time, not by the club's clock. */
export async function findLiveLinks({ db }: Pick<Ctx, "db">, ids: string[]): Promise<Set<string>> {
  const where = { value: { in: ids }, expiresAt: { gt: new Date() } };
  const links = await db.verification.findMany({ where, select: { value: true } });
  return new Set(links.map(({ value }) => value));
}
