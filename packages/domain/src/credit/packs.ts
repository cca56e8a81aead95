import type { Admin, Ctx } from "../context.ts";

export const packFields = {
  name: true,
  credits: true,
  priceMinor: true,
  validDays: true,
  isActive: true,
  position: true,
} as const;

const order = [{ position: "asc" }, { credits: "asc" }, { id: "asc" }] as const;

/** What athletes can ask for, in the club's order. */
export async function listOfferedPacks({ db }: Pick<Ctx, "db">) {
  return await db.creditPack.findMany({
    where: { isActive: true },
    orderBy: [...order],
    select: { id: true, name: true, credits: true, priceMinor: true, validDays: true },
  });
}

/** All packs, those on offer first, each in the club's order. */
export async function listPacks({ db }: Ctx<Admin>) {
  const orderBy = [{ isActive: "desc" as const }, ...order];
  return await db.creditPack.findMany({ orderBy, select: { id: true, ...packFields } });
}
