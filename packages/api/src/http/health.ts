import { db } from "@zea/db/client";

export type Health = { status: "ok"; outbox: { waiting: number; failing: number } } | { status: "down" };

/** Whether the database responds, and how many events are undelivered; "failing" ones have been attempted at least once. */
export async function readHealth(database = db()): Promise<Health> {
  const undelivered = { deliveredAt: null };
  return Promise.all([
    database.outboxEvent.count({ where: undelivered }),
    database.outboxEvent.count({ where: { ...undelivered, attempts: { gt: 0 } } }),
  ]).then(
    ([waiting, failing]) => ({ status: "ok", outbox: { waiting, failing } }) as const,
    () => ({ status: "down" }) as const,
  );
}
