import type { PrismaClient } from "@zea/db/generated/client";
import { visitor } from "@zea/domain/context";
import { recordSecurityEvent } from "@zea/domain/security/record-security-event";
import { countAttempts, refusalsAtMost, sharedFactor } from "./attempts.ts";
import { runInBackground } from "./background-tasks.ts";
import type { Context } from "./context.ts";

type Caller = Pick<Context, "app" | "db" | "network" | "source" | "session" | "restricted">;

const keysAtMost = 10_000;
/** Until when there is nothing to count for a session or network: its burst is recorded. */
const recorded = new WeakMap<PrismaClient, Map<string, number>>();

/** Counts an answer of 401 or 403 per session, or per network without one: a burst is recorded once in five minutes. */
export function countRefusal(caller: Caller, status: number): void {
  if (status === 401 || status === 403) runInBackground(count(caller));
}

async function count({ app, db, network, source, session, restricted }: Caller): Promise<void> {
  const by = session ?? restricted;
  const of = by ? [app, "session", by.id] : [app, "network", network];
  const key = of.join();
  const until = recorded.get(db) ?? new Map<string, number>();
  if ((until.get(key) ?? 0) > Date.now()) return;
  const factor = by || network ? 1 : sharedFactor;
  const { wait, reported } = await countAttempts(db, [{ limit: "refusals", of, factor }]);
  if (wait === 0) return;
  // bounds the memory: a forgotten key is counted in the database again
  if (until.size >= keysAtMost) until.clear();
  recorded.set(db, until.set(key, Date.now() + wait * 1000));
  if (!reported) return;
  const detail = { count: refusalsAtMost * factor + 1 };
  await recordSecurityEvent(
    { db, actor: visitor, source },
    { kind: "REFUSALS", personId: by?.user.id ?? null, detail },
  );
}
