import type { BetterAuthOptions } from "better-auth";
import { addressOf } from "./address.ts";
import { sharedFactor } from "./limiter.ts";

/** What the screens use of better-auth; every other path of it answers 404. */
const doors = new Set([
  "POST /api/auth/sign-in/email",
  "POST /api/auth/sign-out",
  "POST /api/auth/request-password-reset",
  "POST /api/auth/reset-password",
  "GET /api/auth/get-session",
]);

/** The header in which better-auth finds the address that we believe; what a client sends in it is thrown away. */
export const addressHeader = "x-zea-address";

const forwarding = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
  "forwarded",
  addressHeader,
];

/** Lets only the doors through, without any header by which a client could choose its own address. */
export function guardedHandler(handler: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const { url, method } = request;
    if (!doors.has(`${method} ${new URL(url).pathname}`)) return new Response(null, { status: 404 });
    // Next hands over a proxy of the request, which cannot be copied as a whole
    const body = method === "GET" ? undefined : (await request.text()) || undefined;
    return handler(new Request(url, { method, headers: withAddress(request.headers), body }));
  };
}

/** The same headers with the believed address in the one header that better-auth reads. */
export function withAddress(given: Headers): Headers {
  const headers = new Headers(given);
  const address = addressOf(given);
  for (const name of forwarding) headers.delete(name);
  if (address) headers.set(addressHeader, address);
  return headers;
}

const perAddress = (max: number, window: number) => (request: Request) => ({
  window,
  max: request.headers.has(addressHeader) ? max : max * sharedFactor,
});

/** How often one address may knock: tries and seconds. Where no address is known, all share a larger measure. */
export const addressRules = {
  "/sign-in/email": perAddress(30, 60),
  "/request-password-reset": perAddress(20, 3600),
  "/reset-password": perAddress(20, 600),
  "/sign-out": false,
  "/get-session": false,
} satisfies NonNullable<BetterAuthOptions["rateLimit"]>["customRules"];
