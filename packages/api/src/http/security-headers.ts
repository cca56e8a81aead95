type Place = { publicUrl: string; nonce: string; isDevelopment?: boolean };

const isSecure = ({ publicUrl }: Place) => publicUrl.startsWith("https:");

/** The content security policy of a page: scripts only with this answer's nonce, everything else from our own origin. */
export function contentSecurityPolicy(place: Place): string {
  const { nonce, isDevelopment = false } = place;
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
    ...(isSecure(place) ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The headers that every answer carries, the policy included; HSTS only where the public address is https. */
export function securityHeaders(place: Place): Record<string, string> {
  const headers: Record<string, string> = {
    "content-security-policy": contentSecurityPolicy(place),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
  };
  if (isSecure(place)) headers["strict-transport-security"] = "max-age=63072000; includeSubDomains";
  return headers;
}

const secretPage = /^\/(?:(?:es|en)\/)?rate\//;
const secretFile = /^\/api\/v1\/calendar\//;

/** What a page or a file whose address is a secret answers besides: nobody is told the address or lists it, and nobody keeps the page. */
export function secretPageHeaders(path: string): Record<string, string> {
  const isPage = secretPage.test(path);
  if (!isPage && !secretFile.test(path)) return {};
  const headers = { "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" };
  return isPage ? { ...headers, "cache-control": "no-store" } : headers;
}
