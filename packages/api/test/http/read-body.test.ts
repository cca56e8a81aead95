import { afterEach, expect, test, vi } from "vitest";
import { bodyTimeoutMs, readBody, withBody } from "../../src/http/read-body.ts";

afterEach(() => void vi.useRealTimers());

const url = "http://own.example/api";

/** A body that counts what was taken from it. */
function bodyOf(next: () => Uint8Array | Promise<never> | null) {
  const taken = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const chunk = await next();
        if (!chunk) return controller.close();
        taken.bytes += chunk.byteLength;
        controller.enqueue(chunk);
      },
      cancel: () => {
        taken.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { taken, request: new Request(url, { method: "POST", body, duplex: "half" } as RequestInit) };
}

const chunk = new Uint8Array(1000);

test("reading an endless body is abandoned at the limit", async () => {
  const { request, taken } = bodyOf(() => chunk);
  expect(await readBody(request, 10_000)).toBe(413);
  expect(taken.bytes).toBeLessThanOrEqual(10_000 + 2 * chunk.byteLength);
  expect(taken.isCancelled).toBe(true);
});

test("a body of exactly the limit is read whole", async () => {
  let chunksLeft = 10;
  const { request } = bodyOf(() => (chunksLeft-- > 0 ? chunk : null));
  expect(await readBody(request, 10_000)).toHaveLength(10_000);
});

test("reading a body that stalls is abandoned at the timeout", async () => {
  vi.useFakeTimers();
  let chunksLeft = 3;
  const { request, taken } = bodyOf(() => (chunksLeft-- > 0 ? chunk : new Promise<never>(() => null)));
  const read = readBody(request, 10_000);
  await vi.advanceTimersByTimeAsync(bodyTimeoutMs - 1);
  expect(taken.isCancelled).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await read).toBe(408);
  expect(taken.isCancelled).toBe(true);
});

test("reading a body that trickles in is abandoned at the timeout", async () => {
  vi.useFakeTimers();
  const drip = () => new Promise((resolve) => setTimeout(() => resolve(new Uint8Array(1)), 500));
  const { request } = bodyOf(drip as () => Promise<never>);
  const read = readBody(request, 10_000);
  await vi.advanceTimersByTimeAsync(bodyTimeoutMs);
  expect(await read).toBe(408);
});

test("a handler receives the request with its body, or is not called", async () => {
  const handle = withBody(5, async (request) => new Response(`${request.method} ${await request.text()}`));
  const send = (body: string | null) => handle(new Request(url, { method: "POST", body }));
  expect(await (await send("12345")).text()).toBe("POST 12345");
  expect(await (await send(null)).text()).toBe("POST ");
  const refused = await send("123456");
  expect([refused.status, await refused.text()]).toEqual([413, ""]);
});
