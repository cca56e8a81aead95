import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

/** How long a client may take to send a request; 408 afterwards. The server looks for such requests every 30 seconds. */
const requestTimeoutMs = 10_000;

/** Ends slow requests to this process's site, also those whose body Next.js waits for before it calls our code. */
export function limitRequests(): void {
  subscribe("http.server.request.start", (message) => {
    (message as { server: Server }).server.requestTimeout = requestTimeoutMs;
  });
}
