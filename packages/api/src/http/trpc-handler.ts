import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { PrismaClient } from "@zea/db/generated/client";
import type { App } from "../app.ts";
import { createContext } from "../context.ts";
import { toRefusal } from "../refusal.ts";
import { adminRouter, webRouter } from "../root.ts";
import { logFailure } from "../trpc.ts";

const endpoint = "/api/trpc";

/** Answers the tRPC calls of an app; mount it on /api/trpc for GET and POST. */
export function trpcHandler(app: App, database?: PrismaClient): (request: Request) => Promise<Response> {
  return (req) =>
    fetchRequestHandler({
      req,
      endpoint,
      router: app === "web" ? webRouter : adminRouter,
      maxBatchSize: 10,
      createContext: ({ resHeaders }) => createContext({ headers: req.headers, app, resHeaders, database }),
      responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
      onError: ({ error, path, type, ctx }) => {
        // calls log their own failures; a stream fails after it was answered, a context before there is a call
        if (type !== "subscription" && ctx) return;
        if (!toRefusal(error)) logFailure(error, { path, requestId: ctx?.requestId });
      },
    });
}
