import type { Db } from "@zea/db/client";
import { readEnvironment } from "@zea/environment/read-environment";

const clockSetting = () => readEnvironment(["ZEA_CLOCK"]).ZEA_CLOCK;

/** The club's current time: real time, plus the stored offset where the clock is movable. */
export async function now(db: Db): Promise<Date> {
  if (clockSetting() !== "movable") return new Date();
  const { offsetMs } = await db.clock.findUniqueOrThrow({ where: { id: 1 } });
  return new Date(Date.now() + Number(offsetMs));
}

/** Moves the club's clock forward to `to`, never back; the database rejects moving a fixed clock. */
export async function setClock(db: Db, to: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('zea.clock', ${clockSetting() ?? ""}, true)`;
    // `greatest`, since real time may have passed `to` by the time the row is written
    await tx.$executeRaw`update clock set offset_ms = greatest(offset_ms, ${to.getTime() - Date.now()}) where id = 1`;
  });
}
