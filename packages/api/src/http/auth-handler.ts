import type { App } from "../app.ts";
import { authOf } from "../auth.ts";

/** Answers the sign-in's own calls of an app; mount it on /api/auth for GET and POST. */
export function authHandler(app: App): (request: Request) => Promise<Response> {
  return (request) => authOf(app).handler(request);
}
