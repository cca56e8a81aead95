import { withClientAddress } from "./client-address.ts";
import { withBody } from "./http/read-body.ts";
import { siteBodyLimit } from "./http/request-guard.ts";

/** The better-auth endpoints that our screens use. */
export const authAllowlist = new Set([
  "POST /api/auth/sign-in/email",
  "POST /api/auth/two-factor/verify-totp",
  "POST /api/auth/two-factor/verify-backup-code",
  "GET /api/auth/passkey/generate-authenticate-options",
  "POST /api/auth/passkey/verify-authentication",
  "POST /api/auth/sign-out",
  "POST /api/auth/request-password-reset",
  "POST /api/auth/reset-password",
  "POST /api/auth/confirm-email",
]);

/** Answers 404 for every endpoint that is not on the allowlist, and passes on only the verified client address. */
export function withAuthAllowlist(handler: (request: Request) => Promise<Response>) {
  const handle = withBody(siteBodyLimit, async (request) => {
    const { url, method } = request;
    const body = method === "GET" ? undefined : (await request.text()) || undefined;
    return handler(new Request(url, { method, headers: withClientAddress(request.headers), body }));
  });
  return async (request: Request): Promise<Response> => {
    const { url, method } = request;
    if (!authAllowlist.has(`${method} ${new URL(url).pathname}`)) return new Response(null, { status: 404 });
    return handle(request);
  };
}
