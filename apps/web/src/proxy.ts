import { refusal } from "@zea/api/http/guard";
import { secretPageHeaders, securityHeaders } from "@zea/api/http/security-headers";
import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { env } from "./env.ts";
import { routing } from "./i18n/routing.ts";

const localise = createMiddleware(routing);

/** The door of the site: turns away what no page of ours sent, finds the language, and sets the security headers. */
export function proxy(request: NextRequest): NextResponse {
  const publicUrl = env().WEB_URL;
  const path = request.nextUrl.pathname;
  const isDevelopment = process.env.NODE_ENV === "development";
  const requestId = crypto.randomUUID();
  const answer: Record<string, string> = {
    ...securityHeaders({ publicUrl, nonce: btoa(crypto.randomUUID()), isDevelopment }),
    ...secretPageHeaders(path),
  };

  const headers = new Headers(request.headers);
  headers.set("content-security-policy", answer["content-security-policy"]!);
  headers.set("x-request-id", requestId);
  headers.set("x-path", ownAddress(request.nextUrl));

  const status = refusal(request, path, publicUrl);
  const response = status
    ? new NextResponse(null, { status })
    : path.startsWith("/api/")
      ? NextResponse.next({ request: { headers } })
      : localise(new NextRequest(request.url, { headers, method: request.method }));
  for (const [name, value] of Object.entries(answer)) response.headers.set(name, value);
  response.headers.set("x-request-id", requestId);
  return response;
}

/** The page asked for, without its language, to come back to after signing in. */
function ownAddress({ pathname, searchParams }: Pick<URL, "pathname" | "searchParams">): string {
  const query = new URLSearchParams(searchParams);
  query.delete("_rsc");
  const path = pathname.replace(/^\/(es|en)(?=\/|$)/, "") || "/";
  return query.size > 0 ? `${path}?${query}` : path;
}

export const config = {
  matcher: ["/((?!api/inngest|_next/static|_next/image|icon.svg|favicon.ico|robots.txt).*)"],
};
