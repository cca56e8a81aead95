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
  await move(new Date((await clubNow()).getTime() + days * oneDay).toISOString());
}

/** The platform's clock goes forward to a club-local time, YYYY-MM-DDTHH:MM, from one due timer to the next. */
export async function letTimeCome(local: string): Promise<void> {
  await move(local);
}

/** The platform was down until that club-local time: whatever fell due in between comes late. */
export async function sleepUntil(local: string): Promise<void> {
  await move(local, "--at-once");
}

async function move(...args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [mover, ...args], { env: process.env });
}

/** The next day, YYYY-MM-DD, on which the club's clocks are set forward or back. */
export async function nextClockChange(): Promise<string> {
  const hours = new Intl.DateTimeFormat("en", { timeZone: "Europe/Madrid", timeZoneName: "longOffset" });
  const offsetAt = (at: number) => hours.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value;
  let noon = Math.ceil((await clubNow()).getTime() / oneDay) * oneDay + oneDay / 2;
  while (offsetAt(noon) === offsetAt(noon - oneDay)) noon += oneDay;
  return new Date(noon).toISOString().slice(0, 10);
}
