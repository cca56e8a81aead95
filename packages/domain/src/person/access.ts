import type { Prisma } from "@zea/db/generated/client";

/** Whether a person has access: until the instant at which it ends, exclusive. */
export function hasAccess({ revokedAt }: { revokedAt: Date | null }, now: Date): boolean {
  return revokedAt === null || now < revokedAt;
}

/** The users who have access. */
export function withAccess(now: Date) {
  return { OR: [{ revokedAt: null }, { revokedAt: { gt: now } }] } satisfies Prisma.UserWhereInput;
}
