import type { Ctx } from "../context.ts";
import type { ClubFacts } from "./schema.ts";

export function findSettings({ db }: Ctx) {
  return db.clubSettings.findUniqueOrThrow({ where: { id: 1 } });
}

export type Settings = Awaited<ReturnType<typeof findSettings>>;

/** How the club is found and reached. */
export function findClubFacts({ db }: Ctx): Promise<ClubFacts> {
  return db.clubFacts.findUniqueOrThrow({ where: { id: 1 }, omit: { id: true } });
}
