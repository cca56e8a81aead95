import { join } from "node:path";
import { strictTransportSecurity } from "@zea/api/http/security-headers";
import { readEnvironment } from "@zea/environment/read-environment";
import { defaultLocale } from "@zea/format/locales";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** The Next.js configuration of a site, with its messages and its `src/i18n/request.ts`. */
export function createNextConfig(): NextConfig {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const withNextIntl = createNextIntlPlugin({
    requestConfig: "./src/i18n/request.ts",
    experimental: {
      createMessagesDeclaration: `./messages/${defaultLocale}.json`,
      messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
    },
  });
  return withNextIntl({
    distDir: readEnvironment(["ZEA_BUILD_DIR"]).ZEA_BUILD_DIR,
    poweredByHeader: false,
    typedRoutes: true,
    reactCompiler: true,
    experimental: {
      turbopackRustReactCompiler: true,
      proxyClientMaxBodySize: "1mb",
      useOffline: true, // else a navigation or refresh without a connection ends in the browser's error page
    },
    turbopack: { root: join(import.meta.dirname, "../../..") },
    typescript: { ignoreBuildErrors: true }, // `verify` runs tsc
    devIndicators: false,
    skipProxyUrlNormalize: true, // else 127.0.0.1 becomes localhost, and a rewrite to it counts as another site
    headers: async () => [
      {
        // also for the files that the proxy skips; browsers ignore it without TLS
        source: "/:path*",
        has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
        headers: [{ key: "strict-transport-security", value: strictTransportSecurity }],
      },
      {
        source: "/:path*",
        headers: [{ key: "x-content-type-options", value: "nosniff" }],
      },
    ],
  });
}
