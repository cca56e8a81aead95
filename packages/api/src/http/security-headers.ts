import { withoutLocale } from "@zea/format/locales";

type Site = { publicUrl: string; nonce: string; isDevelopment?: boolean };

const isSecure = ({ publicUrl }: Site) => publicUrl.startsWith("https:");

/** Browsers use TLS only for two years. */
export const strictTransportSecurity = "max-age=63072000; includeSubDomains";

/** Scripts need this response's nonce; everything else must come from our own origin. */
export function contentSecurityPolicy(site: Site): string {
  const { nonce, isDevelopment = false } = site;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure(site) ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The security headers of every response; HSTS only when the public URL is https. */
export function securityHeaders(site: Site): Record<string, string> {
  const headers: Record<string, string> = {
    "content-security-policy": contentSecurityPolicy(site),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
  };
  if (isSecure(site)) headers["strict-transport-security"] = strictTransportSecurity;
  return headers;
}

const secretPage = /^\/(rate|statements)\//;
const secretFile = /^\/api\/v1\/calendar(-files)?\//;

/** Extra headers for pages and files with a secret URL: no referrer, no indexing, and pages are not cached. */
export function secretPageHeaders(path: string): Record<string, string> {
  const isPage = secretPage.test(withoutLocale(path));
  if (!isPage && !secretFile.test(path)) return {};
  const headers = { "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" };
  return isPage ? { ...headers, "cache-control": "no-store" } : headers;
}
