import { once } from "node:events";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { limitRequests } from "../../src/http/limit-requests.ts";

limitRequests();
afterAll(() => void vi.useRealTimers());

/** Sends half a body to a site that answers when it has the whole; `arrived` when the site has begun to read. */
async function sendHalf(path: string) {
  const server = createServer((request, response) => void request.resume().on("end", () => response.end()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const arrived = once(server, "request");
  const sent = send({ port, path, method: "POST", headers: { "content-length": 10 }, agent: false });
  const answered = once(sent, "response").then(([{ statusCode }]) => statusCode as number);
  sent.write("12345");
  await arrived;
  return { server, sent, answered };
}

test("a request that is not sent within 10 seconds is ended", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  for (const path of ["/api/trpc/account.me", "/api/v1/files/x"]) {
    const { answered } = await sendHalf(path);
    vi.advanceTimersByTime(10_000);
    expect(await answered, path).toBe(408);
  }
});

test("a file may take a minute, as may nothing but its body", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { server, sent, answered } = await sendHalf("/api/v1/files?name=a.pdf");
  vi.advanceTimersByTime(59_000);
  sent.end("67890");
  expect(await answered).toBe(200);
  expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 60_000]);
});
