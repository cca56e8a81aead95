import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import { hasAccess } from "@zea/domain/person/access";
import type { BetterAuthOptions } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";

type Owner = { revokedAt: Date | null };

/**
 * better-auth's database, which neither finds nor creates a session for a person without access. A new session locks its
 * user, as the end of an access and a new password do, which delete sessions: each is made and deleted, or never made.
 */
export function accessAdapter(database: PrismaClient) {
  const isOver = async (owner: Owner) => owner.revokedAt !== null && !hasAccess(owner, await now(database));
  return (options: BetterAuthOptions) => {
    const adapter = adapterOf(database, options);
    const checked: typeof adapter = {
      ...adapter,
      transaction: (work) => work(checked),
      findOne: async <T>(query: Parameters<typeof adapter.findOne>[0]) => {
        const found = await adapter.findOne<T>(query);
        const user = query.model === "session" ? (found as { user?: Owner } | null)?.user : null;
        return user && (await isOver(user)) ? null : found;
      },
      create: (query) => {
        if (query.model !== "session") return adapter.create(query);
        return database.$transaction(async (tx) => {
          const { userId } = query.data as { userId?: string };
          const [user] = await tx.$queryRaw<Owner[]>`
            select revoked_at as "revokedAt" from "user" where id = ${userId}::uuid for no key update`;
          if (!user || (await isOver(user))) throw signInRefusal();
          return adapterOf(tx, options).create(query);
        });
      },
    };
    return checked;
  };
}

const adapterOf = (database: object, options: BetterAuthOptions) =>
  prismaAdapter(database, { provider: "postgresql" })(options);

/** The answer to a wrong password, and to any sign-in without access. */
export function signInRefusal(): APIError {
  return new APIError("UNAUTHORIZED", { code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid email or password" });
}
