import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import { filesPath, uploadTimeoutMs } from "./request-guard.ts";

/** How long a client may take to send a request that is not a file. */
const requestTimeoutMs = 10_000;

type Started = { server: Server; socket: Socket; request: IncomingMessage; response: { headersSent: boolean } };

/**
 * Ends slow requests to this process's site with 408, also those whose body Next.js waits for before it calls our code.
 * Files have more time: the server looks for late ones every 30 seconds.
 */
export function limitRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { server, socket, request, response } = message as Started;
    server.headersTimeout = requestTimeoutMs;
    server.requestTimeout = uploadTimeoutMs;
    if (request.url?.split("?")[0] === filesPath) return;
    const end = () => {
      if (request.complete) return;
      if (!response.headersSent) socket.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
      socket.destroy();
    };
    const timer = setTimeout(end, requestTimeoutMs).unref();
    request.once("close", () => clearTimeout(timer));
  });
}
