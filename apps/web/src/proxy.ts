import { secretPageHeaders } from "@zea/api/http/security-headers";
import { doorOf } from "@zea/shell/door";
import { env } from "./env.ts";

export const proxy = doorOf({ publicUrl: () => env().publicUrl, headersOf: secretPageHeaders });

export const config = {
  matcher: ["/((?!api/inngest|_next/static|_next/image|icon.svg|favicon.ico|robots.txt).*)"],
};
