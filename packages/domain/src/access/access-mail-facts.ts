import type { Ctx, System } from "../context.ts";
import { linkExpiry, mintStatementToken } from "../payment/statement-link.ts";
import { hasAccess } from "../person/access.ts";

export type AccessEndMailFacts = {
  endsAt: Date;
  /** Whether it has ended by now. */
  isOver: boolean;
  cancelled: number;
  handedOver: number;
  kept: number;
  /** Opens the latest statements without signing in, until `expiresAt`. */
  token: string;
  expiresAt: Date;
};

/** What the mail about the end of a coach's access says; null when it no longer holds. Mints a token each time. */
export async function findAccessEndMailFacts(
  ctx: Ctx<System>,
  accessEndId: string,
): Promise<AccessEndMailFacts | null> {
  const end = await ctx.db.accessEnd.findUnique({
    where: { id: accessEndId },
    include: { coach: { select: { user: { select: { revokedAt: true } } } } },
  });
  const user = end?.coach.user;
  const expiresAt = user && linkExpiry(user);
  if (!end || !expiresAt || user.revokedAt?.getTime() !== end.endsAt.getTime() || ctx.now > expiresAt) return null;
  const { coachId, endsAt, cancelled, handedOver, kept } = end;
  const token = await mintStatementToken(ctx, { coachId });
  return { endsAt, isOver: !hasAccess(user, ctx.now), cancelled, handedOver, kept, token, expiresAt };
}

/** The mail about an access given back has no facts; null when it has ended again. */
export async function findRestoredAccessMailFacts({ db }: Ctx<System>, coachId: string): Promise<object | null> {
  const user = await db.user.findUnique({ where: { id: coachId, revokedAt: null }, select: { id: true } });
  return user && {};
}
