import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "@zea/api/context";
import { adminRouter } from "@zea/api/root";

function handle(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: adminRouter,
    maxBatchSize: 10,
    createContext: ({ resHeaders }) => createContext({ headers: request.headers, app: "admin", resHeaders }),
  });
}

export { handle as GET, handle as POST };
