import { serveOwnData } from "@zea/api/http/own-data";

/** All that is stored about the signed-in person, as a ZIP. */
export function GET(request: Request) {
  return serveOwnData(request, "web");
}
