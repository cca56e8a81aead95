import type { PrismaClient } from "@zea/db/generated/client";
import { type Ctx, type System, system } from "@zea/domain/context";

/** An action to replay at a past instant. */
export type SeedAction = { at: Date; run: (ctx: Ctx<System>) => Promise<unknown> };

const concurrency = 4;

/** Replays all actions up to the present, each with its own `now`: in order within a lane, several lanes concurrently. */
export async function replay(db: PrismaClient, lanes: SeedAction[][], present: Date): Promise<void> {
  const waiting = [...lanes];
  const runner = async () => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) await replayLane(db, lane, present);
  };
  await Promise.all(Array.from({ length: concurrency }, runner));
}

async function replayLane(db: PrismaClient, actions: SeedAction[], present: Date): Promise<void> {
  const past = actions.filter(({ at }) => at <= present).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, run } of past) await run({ db, now: at, actor: system });
}
