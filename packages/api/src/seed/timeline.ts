import type { PrismaClient } from "@zea/db/generated/client";
import { type Ctx, type System, system } from "@zea/domain/context";

/** Something that somebody did at an instant. */
export type Act = { at: Date; run: (ctx: Ctx<System>) => Promise<unknown> };

const atOnce = 4;

/** Lets everything up to the present happen again, each act at its own instant: in order within a lane, several lanes at once. */
export async function play(db: PrismaClient, lanes: Act[][], present: Date): Promise<void> {
  const waiting = [...lanes];
  const runner = async () => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) await playLane(db, lane, present);
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
}

async function playLane(db: PrismaClient, acts: Act[], present: Date): Promise<void> {
  const past = acts.filter(({ at }) => at <= present).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, run } of past) await run({ db, now: at, actor: system });
}
