import { createProxy } from "@zea/shell/proxy";
import { env } from "./env.ts";

export const proxy = createProxy({ publicUrl: () => env().publicUrl });

export const config = {
  matcher: ["/((?!api/v1/files$|_next/static|_next/image|icon.svg|favicon.ico|robots.txt).*)"],
};
