import type { Role } from "@zea/db/generated/enums";
import type { Ctx, System } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { hashPassword } from "better-auth/crypto";

export const demoPassword = "zea-demo-2026";

let hash: Promise<string> | undefined;

/** `localPart` is the part of the e-mail address before the @. */
type CreateUser = { name: string; localPart: string; role: Role; canSignIn?: boolean };

/** Creates a user at `now`; only those with `canSignIn` have a password. */
export async function createUser(
  { db, now }: Ctx<System>,
  { name, localPart, role, canSignIn = false }: CreateUser,
): Promise<string> {
  const id = uuidv7();
  const at = { createdAt: now, updatedAt: now };
  await db.user.create({ data: { id, name, email: `${localPart}@zea.test`, role, emailVerified: true, ...at } });
  if (canSignIn) {
    hash ??= hashPassword(demoPassword);
    const credential = { providerId: "credential", accountId: id, password: await hash };
    await db.account.create({ data: { userId: id, ...credential, ...at } });
  }
  return id;
}
