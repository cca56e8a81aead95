import { rejectedStatus } from "@zea/api/http/request-guard";
import { securityHeaders } from "@zea/api/http/security-headers";
import { withoutLocale } from "@zea/format/locales";
import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./routing.tsx";

const localise = createMiddleware(routing);

type Site = {
  publicUrl: () => string;
  /** Further response headers for a path. */
  headersOf?: (path: string) => Record<string, string>;
};

/** A site's proxy: rejects requests from foreign pages, resolves the language and sets the security headers. */
export function createProxy({ publicUrl, headersOf }: Site): (request: NextRequest) => NextResponse {
  return (request) => {
    const path = request.nextUrl.pathname;
    const isDevelopment = process.env.NODE_ENV === "development";
    const requestId = crypto.randomUUID();
    const responseHeaders: Record<string, string> = {
      ...securityHeaders({ publicUrl: publicUrl(), nonce: btoa(crypto.randomUUID()), isDevelopment }),
      ...headersOf?.(path),
    };

    const headers = new Headers(request.headers);
    headers.set("content-security-policy", responseHeaders["content-security-policy"]!);
    headers.set("x-request-id", requestId);
    headers.set("x-path", returnPath(request.nextUrl));

    const status = rejectedStatus(request, path, publicUrl());
    const response = status
      ? new NextResponse(null, { status })
      : path.startsWith("/api/")
        ? NextResponse.next({ request: { headers } })
        : localise(new NextRequest(request.url, { headers, method: request.method }));
    for (const [name, value] of Object.entries(responseHeaders)) response.headers.set(name, value);
    response.headers.set("x-request-id", requestId);
    return response;
  };
}

/** The requested page, without its language prefix, to return to after signing in. */
function returnPath({ pathname, searchParams }: Pick<URL, "pathname" | "searchParams">): string {
  const query = new URLSearchParams(searchParams);
  query.delete("_rsc");
  const path = withoutLocale(pathname);
  return query.size > 0 ? `${path}?${query}` : path;
}
