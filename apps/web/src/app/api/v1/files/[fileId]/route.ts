import { serveFile } from "@zea/api/http/serve-file";

/** A photo or a document's file, for people who may see it. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/files/[fileId]">) {
  return serveFile(request, await params, "web");
}
