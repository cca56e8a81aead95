import { initTRPC, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { type Admin, type Athlete, type Coach, type Person, visitor } from "@zea/domain/context";
import superjson from "superjson";
import type { Context } from "./context.ts";
import { isStorable } from "./input-guard.ts";
import { countVisit } from "./limiter.ts";
import { describeError, log } from "./log.ts";
import { describeRefusal, toRefusal } from "./refusal.ts";

/** How long one stream of events stays open before the client takes it up again: less than what a stopping server waits. */
const streamMs = 8_000;

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  isDev: false,
  // a stream fails outside of the middleware below, so the translation is made here too
  errorFormatter: ({ shape, error, path, ctx }) => {
    const known = toRefusal(error) ?? error;
    const { code } = known;
    const httpStatus = getHTTPStatusCodeFromError(known);
    const data = { code, httpStatus, path, ...describeRefusal(known), requestId: ctx?.requestId ?? null };
    return { code: shape.code, message: code, data };
  },
  sse: {
    maxDurationMs: streamMs,
    ping: { enabled: true, intervalMs: 2_000 },
    client: { reconnectAfterInactivityMs: 5_000 },
  },
});

export const { router, createCallerFactory } = t;

const translated = t.procedure.use(async ({ ctx, next, path, getRawInput }) => {
  if (!isStorable(await getRawInput())) throw new TRPCError({ code: "BAD_REQUEST" });
  const result = await next();
  if (result.ok) return result;
  const refusal = toRefusal(result.error);
  if (refusal) throw refusal;
  logFailure(result.error, { path, requestId: ctx.requestId, userId: ctx.session?.user.id });
  throw result.error;
});

type Where = { path?: string; requestId?: string; userId?: string };

/** Writes an unforeseen error down, once, with identifiers only. */
export function logFailure(error: TRPCError, where: Where): void {
  log.error({ ...where, error: describeError(error.cause ?? error) }, "a call failed");
}

function actorOf({ session }: Context): Athlete | Coach | Admin | null {
  return session && { role: session.user.role, id: session.user.id };
}

/** For everybody, so often per address; `actor` is whoever is signed in, or a visitor. */
export const publicProcedure = translated.use(async ({ ctx, next }) => {
  const actor = actorOf(ctx);
  if (!actor) await countVisit(ctx.address);
  return next({ ctx: { now: await ctx.clock(), actor: actor ?? visitor } });
});

/** For whoever is signed in, in any role. */
export const signedInProcedure = translated.use(async ({ ctx, next }) => {
  const { session } = ctx;
  const actor: Person | null = actorOf(ctx);
  if (!session || !actor) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { now: await ctx.clock(), actor, session } });
});

function procedureFor<Role extends Person["role"]>(role: Role) {
  return signedInProcedure.use(({ ctx, next }) => {
    if (ctx.actor.role !== role) throw new TRPCError({ code: "FORBIDDEN" });
    return next({ ctx: { actor: { role, id: ctx.actor.id } } });
  });
}

export const athleteProcedure = procedureFor("ATHLETE");
export const coachProcedure = procedureFor("COACH");
export const adminProcedure = procedureFor("ADMIN");
