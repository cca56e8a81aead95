import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "@zea/api/context";
import { webRouter } from "@zea/api/root";

function handle(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: webRouter,
    maxBatchSize: 10,
    createContext: ({ resHeaders }) => createContext({ headers: request.headers, app: "web", resHeaders }),
  });
}

export { handle as GET, handle as POST };
