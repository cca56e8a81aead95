import { serveStatement } from "@zea/api/http/serve-statement";

/** A coach's statement as a PDF. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/statements/[statementId]">) {
  return serveStatement(request, await params, "web");
}
