import { expect, expectAccessible, test } from "../fixtures.ts";
import { sendRaw } from "../raw-request.ts";
import { adminUrl, webUrl } from "../setting.ts";

/** An input of few bytes that is millions of paths when its references are followed. */
function referringInput(keys: number, levels: number): string {
  const names = Array.from({ length: keys }, (_, key) => `k${key}`);
  const paths = (level: number) => names.map((name) => Array(level).fill(name).join("."));
  const references = Array.from({ length: levels - 1 }, (_, level) => [
    paths(level + 1)[0] ?? "",
    paths(level + 1).slice(1),
  ]);
  return JSON.stringify({ json: {}, meta: { referentialEqualities: Object.fromEntries(references), v: 1 } });
}

function* endless(): Iterable<Buffer> {
  const chunk = Buffer.alloc(64 * 1024, "x");
  for (;;) yield chunk;
}

for (const [site, url] of [
  ["athletes'", webUrl],
  ["administrators'", adminUrl],
] as const) {
  test(`the ${site} site refuses a cross-site request`, async ({ request }) => {
    for (const path of ["/api/auth/sign-in/email", "/api/trpc/account.register"]) {
      const response = await request.post(url + path, { headers: { origin: "https://evil.example" }, data: {} });
      expect(response.status()).toBe(403);
    }
  });

  test(`the ${site} site refuses an input with references or types that no procedure has`, async ({ request }) => {
    const inputs = [
      referringInput(18, 6),
      '{"json":{"a":30000000},"meta":{"values":{"a":[["typed-array","Float64Array"]]},"v":1}}',
      '{"json":{"a":[]},"meta":{"values":{"a":["set"]}}}',
    ];
    for (const input of inputs) {
      const single = `input=${encodeURIComponent(input)}`;
      const batch = `batch=1&input=${encodeURIComponent(`{"0":${input}}`)}`;
      for (const query of [single, batch]) {
        const response = await request.get(`${url}/api/trpc/coach.list?${query}`);
        expect(response.status()).toBe(400);
        expect(await response.text()).toContain("request.invalid");
      }
    }
  });

  test(`the ${site} site takes no body of unknown size`, async () => {
    const headers = { origin: url, "content-type": "application/json", "transfer-encoding": "chunked" };
    for (const path of ["/api/auth/sign-in/email", "/api/trpc/account.register", "/sign-in"]) {
      const { status } = await sendRaw(url, path, { method: "POST", headers, chunks: [Buffer.from("{}")] });
      expect(status, path).toBe(411);
    }
  });

  test(`the ${site} site refuses a path that cannot be decoded`, async () => {
    for (const path of ["/%", "/en/%zz/x", "/%E0%A4%A", "/api/trpc/%"]) {
      expect((await sendRaw(url, path)).status, path).toBe(400);
    }
  });

  test(`the ${site} site's pages and files demand TLS where it was used, and nowhere else`, async ({ request }) => {
    const page = await request.get(`${url}/sign-in`);
    expect(page.headers()["strict-transport-security"]).toBeUndefined();
    const [, file = ""] = /(\/_next\/static\/[^"]+\.js)/.exec(await page.text()) ?? [];
    const plain = await request.get(url + file);
    expect([plain.status(), plain.headers()["strict-transport-security"]]).toEqual([200, undefined]);
    const behindTls = await request.get(url + file, { headers: { "x-forwarded-proto": "https" } });
    expect(behindTls.headers()["strict-transport-security"]).toContain("max-age=63072000");
  });

  test(`the ${site} site shows its not-found page in the requested language`, async ({ page }) => {
    const response = await page.goto(`${url}/en/nowhere`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "This page doesn't exist" })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${url}/no-existe`);
    await expect(page.getByRole("heading", { name: "Esta página no existe" })).toBeVisible();
  });
}

test("requests without the engine's signature neither run nor register functions", async ({ request }) => {
  for (const method of ["POST", "PUT"]) {
    const options = { method, headers: { "content-type": "application/json" }, data: {} };
    const response = await request.fetch(`${webUrl}/api/inngest?fnId=zea-booking-request&stepId=step`, options);
    expect(response.status(), method).toBe(401);
  }
});

test("an endless body ends unread, without the engine's signature", async () => {
  for (const method of ["POST", "PUT"]) {
    const headers = { "content-type": "application/json" };
    const { status, bytes } = await sendRaw(webUrl, "/api/inngest", { method, headers, chunks: endless() });
    expect(status, method).toBe(413);
    expect(bytes, method).toBeLessThan(32 << 20);
  }
});

test("no spelling of another site's address is opened after signing in", async ({ page, athlete: _ }) => {
  const spellings = ["//", "/\\", "\\\\", "/%2f", "/%5c", "/\t/", "/\n/", "%2f%2f", "/..//", "/.//"];
  for (const prefix of ["", "/es", "/en", "/es/es"]) {
    for (const spelling of spellings) {
      const next = `${prefix}${spelling}evil.example`;
      const options = { maxRedirects: 0 };
      const response = await page.request.get(`${webUrl}/sign-in?next=${encodeURIComponent(next)}`, options);
      const location = new URL(response.headers().location ?? "/none", webUrl);
      expect([response.status(), location.href], next).toEqual([307, `${webUrl}/home`]);
    }
  }
});

test("a page in no address returns to another site after signing in", async ({ page }) => {
  for (const path of ["/es//evil.example", "/en//evil.example", "/es/\\evil.example", "//evil.example/home"]) {
    const response = await page.request.get(`${webUrl}${path}`);
    expect(new URL(response.url()).origin, path).toBe(webUrl);
  }
});

test("an athlete's session is not valid on the admin site", async ({ page, athlete: _ }) => {
  await page.goto(`${adminUrl}/athletes`);
  await expect(page).toHaveURL(/\/sign-in/);
});
