import type { Db } from "@zea/db/client";
import { readEnvironment } from "@zea/environment/read-environment";

const clockSetting = () => readEnvironment(["ZEA_CLOCK"]).ZEA_CLOCK;

/** The club's present instant: real time, plus the stored offset where the clock is movable. */
export async function now(db: Db): Promise<Date> {
  if (clockSetting() !== "movable") return new Date();
  const { offsetMs } = await db.clock.findUniqueOrThrow({ where: { id: 1 } });
  return new Date(Date.now() + Number(offsetMs));
}

/** Moves the club's clock forward so that its present is `to`; one that is past it stays, and the database refuses to move a fixed clock. */
export async function setClock(db: Db, to: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('zea.clock', ${clockSetting() ?? ""}, true)`;
    // the time that passes until the row is written may have overtaken `to`
    await tx.$executeRaw`update clock set offset_ms = greatest(offset_ms, ${to.getTime() - Date.now()}) where id = 1`;
  });
}
