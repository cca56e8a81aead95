import type { PrismaClient } from "@zea/db/generated/client";
import type { Source } from "@zea/domain/context";
import { verifyPassword } from "better-auth/crypto";
import { fieldError } from "./api-error.ts";
import { clearAttempts, takeAttempts } from "./attempts.ts";
import type { SignedIn } from "./context.ts";

type Caller = { db: PrismaClient; source: Source; session: { id: string; user: SignedIn } };

/** Refuses a wrong password at its field, and counts it like a failed sign-in. Returns the stored hash of the right one. */
export async function proveCurrentPassword({ db, source, session }: Caller, password: string): Promise<string> {
  const { id, email } = session.user;
  // per session: nobody else can use up the tries of this one
  const attempts = [{ limit: "sign-in", of: ["session", session.id], email } as const];
  await takeAttempts(db, { source, personId: id }, attempts);
  const account = await db.account.findFirst({ where: { userId: id, providerId: "credential" } });
  const hash = account?.password;
  if (!hash || !(await verifyPassword({ hash, password }))) throw wrongPassword();
  await clearAttempts(db, attempts);
  return hash;
}

export const wrongPassword = () => fieldError("currentPassword", "account.password_wrong");
