import type { Db } from "@zea/db/client";

export type Athlete = { role: "ATHLETE"; id: string };
export type Coach = { role: "COACH"; id: string };
export type Admin = { role: "ADMIN"; id: string };
/** The platform itself: workflows, the seed, registration. */
export type System = { role: "SYSTEM"; id: null };
/** Anyone who is not signed in. */
export type Visitor = { role: "VISITOR"; id: null };
export type Person = Athlete | Coach | Admin;
export type Anyone = Person | System | Visitor;

/** The first argument of every verb: the connection, the current time, and who acts. */
export type Ctx<Actor extends Anyone = Anyone> = {
  db: Db;
  now: Date;
  actor: Actor;
  /** The network address of the request, if known; the audit stores it with the actor. */
  address?: string | null;
  /** Where the request comes from, as security events have it. */
  source?: Source;
};

/** A site, or null for the command line; a /24 or /48, or null when it is unknown; and the log, which gets ids only. */
export type Source = {
  app: "web" | "admin" | null;
  network: string | null;
  log: (event: Record<string, unknown>) => void;
};

export const system: System = { role: "SYSTEM", id: null };
export const visitor: Visitor = { role: "VISITOR", id: null };

/** Runs `work` atomically. A transaction inside a transaction is a savepoint of the outer one. */
export function transaction<Actor extends Anyone, T>(
  ctx: Ctx<Actor>,
  work: (tx: Ctx<Actor>) => Promise<T>,
): Promise<T> {
  return ctx.db.$transaction((db) => work({ ...ctx, db: db as Db }));
}
