type Place = { publicUrl: string; nonce: string; isDevelopment?: boolean };

/** The content security policy of a page: scripts only with this answer's nonce, everything else from our own origin. */
export function contentSecurityPolicy({ publicUrl, nonce, isDevelopment = false }: Place): string {
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
    ...(publicUrl.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The headers that every answer carries, the policy included; HSTS only where the public address is https. */
export function securityHeaders(place: Place): Record<string, string> {
  const transport = place.publicUrl.startsWith("https:")
    ? { "strict-transport-security": "max-age=63072000; includeSubDomains" }
    : {};
  return {
    "content-security-policy": contentSecurityPolicy(place),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    ...transport,
  };
}
