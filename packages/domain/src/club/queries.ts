import type { Ctx } from "../context.ts";

/** The club's policies in force now. */
export function findSettings({ db }: Ctx) {
  return db.clubSettings.findUniqueOrThrow({ where: { id: 1 } });
}

export type Settings = Awaited<ReturnType<typeof findSettings>>;
