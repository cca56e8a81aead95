import { createDb } from "@zea/db/client";
import { clubTimeZone } from "@zea/domain/club";
import { instantOf } from "@zea/domain/time";
import { jumpClock, moveClock } from "./clock.ts";
import { clockSettings } from "./settings.ts";

const usage =
  "Usage: node packages/workflows/src/move-clock.ts 2026-11-28T10:00 (club time), or an instant that ends in Z; with --at-once it makes no stops, as after a downtime";

/** Parses an instant in club time, or in UTC if it ends in Z. */
export function instantFrom(argument: string): Date {
  const local = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(argument);
  if (local) return instantOf(local[1] ?? "", Number(local[2]) * 60 + Number(local[3]), clubTimeZone);
  const instant = new Date(argument);
  if (!argument.endsWith("Z") || Number.isNaN(instant.getTime())) throw new Error(usage);
  return instant;
}

async function main(): Promise<void> {
  const { DATABASE_URL, INNGEST_BASE_URL, INNGEST_SIGNING_KEY } = clockSettings();
  const to = instantFrom(process.argv[2] ?? "");
  const db = createDb(DATABASE_URL);
  const move = process.argv.includes("--at-once") ? jumpClock : moveClock;
  await move(db, INNGEST_BASE_URL, INNGEST_SIGNING_KEY, to).finally(() => db.$disconnect());
  console.log(`The clock is at ${to.toISOString()}.`);
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
