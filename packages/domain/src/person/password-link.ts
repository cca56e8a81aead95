import type { PasswordLinkKind } from "@zea/db/generated/enums";
import type { Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { hours, later } from "../time.ts";
import { hashToken, newToken } from "../token.ts";
import { withAccess } from "./access.ts";

/** For how long a link to set a password is valid. */
export const passwordLinkHours: Record<PasswordLinkKind, number> = { RESET: 1, INVITATION: 7 * 24, COMMAND_LINE: 24 };

/** Issues the token of a link to set a person's password; only its hash is stored. An older link of the same kind ends. */
export async function issuePasswordLink(
  { db, now }: Ctx,
  { personId, kind }: { personId: string; kind: PasswordLinkKind },
): Promise<string> {
  const token = newToken();
  const expiresAt = later(now, hours(passwordLinkHours[kind]));
  await db.$executeRaw`
    insert into password_link (id, user_id, kind, token_hash, expires_at)
    values (${uuidv7()}::uuid, ${personId}::uuid, ${kind}::"PasswordLinkKind", ${hashPasswordLink(token)}, ${expiresAt})
    on conflict (user_id, kind) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`;
  return token;
}

/** Whose password a link sets, or null when it is not valid or they have no access. */
export async function findLinkOwner(
  { db, now }: Ctx,
  token: string,
): Promise<{ id: string; name: string; email: string } | null> {
  const link = await db.passwordLink.findFirst({
    where: { tokenHash: hashPasswordLink(token), expiresAt: { gt: now }, user: withAccess(now) },
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  return link?.user ?? null;
}

export const hashPasswordLink = (token: string): string => hashToken(`reset-password:${token}`);
