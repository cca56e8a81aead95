import { initTRPC, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { type Admin, type Athlete, type Coach, type Person, visitor } from "@zea/domain/context";
import { shownTo } from "@zea/format/deleted-person";
import { defaultLocale } from "@zea/format/locales";
import { describeApiError, toKnownError } from "./api-error.ts";
import type { Context } from "./context.ts";
import { countPublicCall } from "./count-public-call.ts";
import { findFactors } from "./factors.ts";
import { isWithinInputLimits } from "./input-limits.ts";
import { describeError, log } from "./log.ts";
import { transformer } from "./transformer.ts";

/** How long an event stream stays open before the client reconnects; shorter than the server's shutdown timeout. */
const streamMs = 8_000;

const t = initTRPC.context<Context>().create({
  transformer,
  isDev: false,
  // streams fail outside the middleware below, so errors are translated here too
  errorFormatter: ({ shape, error, path, ctx }) => {
    const known = toKnownError(error) ?? error;
    const { code } = known;
    const httpStatus = getHTTPStatusCodeFromError(known);
    const data = { code, httpStatus, path, ...describeApiError(known), requestId: ctx?.requestId ?? null };
    return { code: shape.code, message: code, data };
  },
  sse: {
    maxDurationMs: streamMs,
    ping: { enabled: true, intervalMs: 2_000 },
    client: { reconnectAfterInactivityMs: 5_000 },
  },
});

export const { router, createCallerFactory } = t;

const baseProcedure = t.procedure.use(async ({ ctx, next, path, getRawInput }) => {
  if (!isWithinInputLimits(await getRawInput())) throw new TRPCError({ code: "BAD_REQUEST" });
  const result = await next();
  if (result.ok) return { ...result, data: shownTo(result.data, ctx.session?.user.locale ?? defaultLocale) };
  const known = toKnownError(result.error);
  if (known) throw known;
  logFailure(result.error, { path, requestId: ctx.requestId, userId: ctx.session?.user.id });
  // without its cause: it can hold input, and Next.js logs the error if it is rethrown while a page is rendered
  throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: `${path} failed` });
});

type CallDetails = { path?: string; requestId?: string; userId?: string };

/** Logs an unexpected error with identifiers only. */
export function logFailure(error: TRPCError, call: CallDetails): void {
  log.error({ ...call, error: describeError(error.cause ?? error) }, "procedure failed");
}

function actorOf({ session }: Pick<Context, "session">): Athlete | Coach | Admin | null {
  return session && { role: session.user.role, id: session.user.id };
}

/** For everyone, rate-limited per network for visitors; `actor` is the signed-in user or a visitor. */
export const publicProcedure = baseProcedure.use(async ({ ctx, next }) => {
  const actor = actorOf(ctx);
  if (!actor) await countPublicCall(ctx.network);
  return next({ ctx: { now: await ctx.clock(), actor: actor ?? visitor } });
});

/** For signed-in users of any role. */
export const signedInProcedure = baseProcedure.use(async ({ ctx, next }) => {
  const { session } = ctx;
  const actor: Person | null = actorOf(ctx);
  if (!session || !actor) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { now: await ctx.clock(), actor, session } });
});

/** For signed-in users, and for administrators who still need a second factor. */
export const factorProcedure = baseProcedure.use(async ({ ctx, next }) => {
  const session = ctx.session ?? ctx.restricted;
  const actor: Person | null = actorOf({ session });
  if (!session || !actor) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { now: await ctx.clock(), actor, session } });
});

/** Like `factorProcedure`, but a factor that exists has to be used, not changed. */
export const factorChangeProcedure = factorProcedure.use(async ({ ctx, next }) => {
  if (ctx.restricted && (await findFactors(ctx, true)).needs !== "SET_UP") throw new TRPCError({ code: "FORBIDDEN" });
  return next();
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
