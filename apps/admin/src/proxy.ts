import { doorOf } from "@zea/shell/door";
import { env } from "./env.ts";

export const proxy = doorOf({ publicUrl: () => env().publicUrl });

export const config = {
  matcher: ["/((?!_next/static|_next/image|icon.svg|favicon.ico|robots.txt).*)"],
};
