import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { query } from "./database.ts";

const mover = resolve(import.meta.dirname, "../packages/workflows/src/move-clock.ts");
const oneDay = 86_400_000;

/** The club's present instant. */
export async function clubNow(): Promise<Date> {
  const [clock] = await query<{ offset_ms: string }>("select offset_ms from clock");
  return new Date(Date.now() + Number(clock?.offset_ms ?? 0));
}

/** The platform's clock goes that far forward, from one due timer to the next. */
export async function letDaysPass(days: number): Promise<void> {
  const to = new Date((await clubNow()).getTime() + days * oneDay);
  await promisify(execFile)(process.execPath, [mover, to.toISOString()], { env: process.env });
}
