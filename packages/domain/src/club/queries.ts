import type { Ctx } from "../context.ts";

export function findSettings({ db }: Ctx) {
  return db.clubSettings.findUniqueOrThrow({ where: { id: 1 } });
}

export type Settings = Awaited<ReturnType<typeof findSettings>>;
