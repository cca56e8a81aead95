import { withBody } from "@zea/api/http/read-body";
import { engineBodyLimit, rejectedStatus } from "@zea/api/http/request-guard";
import { inngest } from "@zea/workflows/client";
import { functions } from "@zea/workflows/functions";
import { serve } from "inngest/next";

type Handler = ReturnType<typeof serve>["POST"];

const handlers = serve({ client: inngest, functions });

/** The endpoint that the engine calls to run the workflows. Unsigned calls are rejected here; the site's proxy, which is for browsers, skips this path. */
function guarded(handle: Handler): Handler {
  const answer = withBody(engineBodyLimit, handle as (request: Request, context: unknown) => Promise<Response>);
  return (request, context) => {
    const status = rejectedStatus(request, "/api/inngest", "");
    if (status) return Promise.resolve(new Response(null, { status }));
    return answer(request, context).catch(refuseSyntax);
  };
}

/** The SDK reads a body as JSON before it looks at the signature. */
function refuseSyntax(error: unknown): Response {
  if (error instanceof SyntaxError) return new Response(null, { status: 400 });
  throw error;
}

export const GET = guarded(handlers.GET);
export const POST = guarded(handlers.POST);
export const PUT = guarded(handlers.PUT);
