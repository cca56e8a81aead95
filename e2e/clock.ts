import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { query } from "./database.ts";

const moveClock = resolve(import.meta.dirname, "../packages/workflows/src/move-clock.ts");
const oneDay = 86_400_000;

/** The club's current time. */
export async function currentTime(): Promise<Date> {
  const [clock] = await query<{ offset_ms: string }>("select offset_ms from clock");
  return new Date(Date.now() + Number(clock?.offset_ms ?? 0));
}

/** Moves the platform's clock forward, stopping at every due timer. */
export async function advanceDays(days: number): Promise<void> {
  await move(new Date((await currentTime()).getTime() + days * oneDay).toISOString());
}

/** Moves the clock forward to a club-local time (YYYY-MM-DDTHH:MM), stopping at every due timer. */
export async function advanceTo(local: string): Promise<void> {
  await move(local);
}

/** Moves the clock forward in one jump, as after a downtime: what fell due in between runs late. */
export async function skipTo(local: string): Promise<void> {
  await move(local, "--at-once");
}

async function move(...args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [moveClock, ...args], { env: process.env });
}

/** The date (YYYY-MM-DD) of the next DST change in the club's zone. */
export async function nextClockChange(): Promise<string> {
  const hours = new Intl.DateTimeFormat("en", { timeZone: "Europe/Madrid", timeZoneName: "longOffset" });
  const offsetAt = (at: number) => hours.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value;
  let noon = Math.ceil((await currentTime()).getTime() / oneDay) * oneDay + oneDay / 2;
  while (offsetAt(noon) === offsetAt(noon - oneDay)) noon += oneDay;
  return new Date(noon).toISOString().slice(0, 10);
}
