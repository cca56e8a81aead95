import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { PrismaClient } from "@zea/db/generated/client";
import { toKnownError } from "../api-error.ts";
import type { App } from "../app.ts";
import { createContext } from "../context.ts";
import { countRefusal } from "../count-refusal.ts";
import { adminRouter, webRouter } from "../root.ts";
import { logFailure } from "../trpc.ts";
import { withBody } from "./read-body.ts";
import { siteBodyLimit } from "./request-guard.ts";

const statusOf = (error: TRPCError) => getHTTPStatusCodeFromError(toKnownError(error) ?? error);

const endpoint = "/api/trpc";

/** Handles an app's tRPC calls; mount it on /api/trpc for GET and POST. */
export function trpcHandler(app: App, database?: PrismaClient): (request: Request) => Promise<Response> {
  return withBody(siteBodyLimit, (req) =>
    fetchRequestHandler({
      req,
      endpoint,
      router: app === "web" ? webRouter : adminRouter,
      maxBatchSize: 10,
      createContext: ({ resHeaders }) => createContext({ headers: req.headers, app, resHeaders, database }),
      responseMeta: ({ ctx, errors }) => {
        const refused = errors.map(statusOf).find((status) => status === 401 || status === 403);
        if (ctx && refused) countRefusal(ctx, refused);
        return { headers: { "cache-control": "no-store" } };
      },
      onError: ({ error, path, type, ctx }) => {
        // procedures log their own failures; streams can fail after the response began, the context before any procedure
        if (type !== "subscription" && ctx) return;
        if (!toKnownError(error)) logFailure(error, { path, requestId: ctx?.requestId });
      },
    }),
  );
}
