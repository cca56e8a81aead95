import type { PrismaClient } from "@zea/db/generated/client";
import { type Ctx, type System, system } from "@zea/domain/context";

/** Something that somebody did at an instant. */
export type Act = { at: Date; run: (ctx: Ctx<System>) => Promise<unknown> };

/** Lets everything up to the present happen again, one after the other, each at its own instant. */
export async function play(db: PrismaClient, acts: Act[], present: Date): Promise<void> {
  const past = acts.filter(({ at }) => at <= present).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, run } of past) await run({ db, now: at, actor: system });
}
