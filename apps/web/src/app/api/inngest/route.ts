import { refusal } from "@zea/api/http/guard";
import { inngest } from "@zea/workflows/client";
import { functions } from "@zea/workflows/functions";
import { serve } from "inngest/next";

type Handler = ReturnType<typeof serve>["POST"];

const handlers = serve({ client: inngest, functions });

/** Where the engine calls the club's workflows; whoever does not sign is turned away. The site's proxy, which is for browsers, leaves it out. */
const guarded =
  (handle: Handler): Handler =>
  (request, context) => {
    const status = refusal(request, "/api/inngest", "");
    return status ? Promise.resolve(new Response(null, { status })) : handle(request, context);
  };

export const GET = handlers.GET;
export const POST = guarded(handlers.POST);
export const PUT = guarded(handlers.PUT);
