import type { Db } from "@zea/db/client";

export type Athlete = { role: "ATHLETE"; id: string };
export type Coach = { role: "COACH"; id: string };
export type Admin = { role: "ADMIN"; id: string };
/** The club's own machinery: workflows, the seed, registration. */
export type System = { role: "SYSTEM"; id: null };
/** Somebody who is not signed in. */
export type Visitor = { role: "VISITOR"; id: null };
export type Person = Athlete | Coach | Admin;
export type Anyone = Person | System | Visitor;

/** On which connection, at which instant, on whose behalf: the first argument of every verb. */
export type Ctx<Actor extends Anyone = Anyone> = {
  db: Db;
  now: Date;
  actor: Actor;
  /** The address that a request came from, where one is known; the audit keeps it with whoever acts. */
  address?: string | null;
};

export const system: System = { role: "SYSTEM", id: null };
export const visitor: Visitor = { role: "VISITOR", id: null };

/** Runs `work` atomically. Verbs nest: an inner transaction is a savepoint of the outer one. */
export function transaction<Actor extends Anyone, T>(
  ctx: Ctx<Actor>,
  work: (tx: Ctx<Actor>) => Promise<T>,
): Promise<T> {
  return ctx.db.$transaction((db) => work({ ...ctx, db: db as Db }));
}
